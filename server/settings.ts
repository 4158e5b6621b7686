import type { Operator } from '#contract/operator';
import type { LoanLimits } from '#domain/cars/loan';
import type { HolidayNotice } from '#domain/law/records/holiday-notices';
import type { ExampleNumbers } from './bureau/example-numbers';
import type { JisuCity, JisuSettings } from './bureau/sources/jisuapi';
import type { JuheCity, JuheSettings } from './bureau/sources/juhe';
import type { NonTaxCity, NonTaxSettings } from './bureau/sources/nontax-call';
import type { ListedCity } from './bureau/sources/public-list';
import type { City, SourceName } from './bureau/sources/city-sources';
import type { ReaderSettings } from './papers/reader';
import type { Limit } from './bureau/calls/rate-limit';
import type { AccountSettings } from './followers/settings';
import type { LookUpLimits } from './limits/look-ups';
import type { MessageSettings } from './messages/messengers';
import type { WebhookReceiver } from './webhooks/receivers';

type Own<T> = Omit<T, keyof ListedCity>;
/** use: whom to ask, first first. office: the window that handles what a public list shows. */
export type CitySources = Omit<City, 'sources'> &
  ListedCity & {
    use: SourceName[];
    juhe?: Own<JuheCity>;
    jisuapi?: Own<JisuCity>;
    nontax?: Own<NonTaxCity>;
  };

/** All that differs between a laptop, a test and production: addresses, keys and merchant numbers. */
export type Settings = {
  production: boolean;
  /** The address to listen on: 0.0.0.0 or :: for all, 127.0.0.1 for this machine only, which is the default outside production. */
  host?: string;
  port: number;
  /** How long a stop waits for what has begun; 10 if left out. */
  stopSeconds?: number;
  /** How long a node that was told to stop still serves, while it says at /health/ready that it wants no more; 0 if left out. */
  drainSeconds?: number;
  /** Networks of the proxies before us, as 10.1.2.0/24: their word alone says who came. All private ones, if left out. */
  trustedProxies?: string[];
  /** Where phones and gateways reach us; notification addresses derive from it. */
  publicUrl: string;
  database: DatabaseSettings;
  /** The built browser app, or null when this node serves none. */
  webFolder: string | null;
  /** 32 bytes in hex: encrypts licence numbers at rest and signs photo addresses. */
  dataKey: string;
  /** Others that may have sealed what is kept, newest first: they open and close nothing. docs/deploy.md says how a key is changed. */
  formerDataKeys?: string[];
  bureau: { url: string; key: string; secret: string; name: string };
  /** Numbers of the bureau's test system, for reviewers and whoever wants to try; without it there are none. */
  examples?: ExampleNumbers;
  /** Who runs this, as people and reviewers read it; docs/go-live.md says where each line stands. */
  operator?: Operator;
  /** Where the people who look after payments sign in; without it their pages are not served. docs/operators.md */
  operators?: OperatorSettings;
  /** Where Prometheus reads this node's metrics: a port of their own, on 127.0.0.1 if no host is named. docs/alerts.md */
  metrics?: MetricsSettings;
  /** Where traces are sent (OTLP over HTTP), and of which share of requests; without it nothing is traced. docs/alerts.md */
  traces?: TracesSettings;
  /** Whether a platform's content check is open to the app, and looks at what people write. */
  contentCheck?: { wechat: boolean; alipay: boolean };
  /** Cities with sources of their own; all others are the bureau's. docs/bureau.md says how each is set. */
  sources?: CitySources[];
  publicSources?: { juhe?: JuheSettings; jisuapi?: JisuSettings; nontax?: NonTaxSettings };
  /** Notices on holidays that came out after this version: days are counted by them from the next start on. */
  holidayNotices?: HolidayNotice[];
  /** A folder of *.json files of law that came out after this version; docs/law.md says what stands in one. */
  lawFolder?: string;
  /** How many questions each source may be asked; a source that is not named has no limit of ours. */
  limits?: Partial<Record<SourceName, Limit>>;
  /** How many numbers a person, and all visitors of one address, may ask about; the usual, where it is left out. */
  lookUps?: LookUpLimits;
  /** How many lent cars a person may see, and to how many an owner may lend one; three and three, where it is left out. */
  loans?: LoanLimits;
  /** How often a bound car is asked for, and how many cars at most; without it no car is watched. */
  watching?: { everyHours: number } & Limit;
  /** Subscription messages, each by its platform's own template. */
  messages?: MessageSettings;
  /** The accounts that drivers follow; without it nobody is answered in a chat. Its app is `wechat.webAppId`. docs/accounts.md */
  account?: AccountSettings;
  /** After so many days what proves a finished payment, and a bill's lines, are packed away; 400 if left out. */
  archiveAfterDays?: number;
  /** Reading photographed papers on this node's CPU; left out where it is switched off. */
  papers?: ReaderSettings;
  wechat: {
    apiUrl: string;
    appId: string;
    appSecret: string;
    webAppId: string;
    webAppSecret: string;
    authorisationUrl: string;
  };
  /** Authorities whose fines others take: each payee with merchants of its own. All other money goes to the merchants below. */
  payees?: Payee[];
  /** Systems of bureaus and payees that are told what becomes of payments; docs/bureau.md. */
  webhooks?: WebhookReceiver[];
  wechatPay: WechatPaySettings;
  alipay: AlipaySettings;
};

/**
 * name: as people read it. authorities: what its decision numbers begin with. Its merchants serve the apps named below; where it has
 * one of the two only, its fines are paid by that one, and the other app says so.
 */
export type Payee = {
  id: string;
  name: string;
  authorities: string[];
  wechatPay?: WechatPaySettings;
  alipay?: AlipaySettings;
};

export type WechatPaySettings = {
  apiUrl: string;
  /** The second address (https://api2.mch.weixin.qq.com), asked when the first is out of reach. */
  apiUrl2?: string;
  mchId: string;
  /** The merchant that is paid, where a service provider (服务商) signs for it: number, keys and certificate are then the provider's. */
  subMchId?: string;
  serial: string;
  privateKey: string;
  apiV3Key: string;
  /** Serial or PUB_KEY_ID_… to PEM: an old and a new key may stand side by side. */
  publicKeys: Record<string, string>;
  /** True for merchants of before autumn 2024: platform certificates are fetched and trusted beside the keys above. */
  certificates: boolean;
  /** True where the mini-program is under order management (发货信息管理), and money rests until it hears that all is delivered. */
  orderManagement?: boolean;
};

/** appId: the app that signs, which is the mini-program itself for the main payee. */
export type AlipaySettings = {
  endpoint: string;
  appId: string;
  privateKey: string;
  alipayPublicKey: string;
  sellerId: string;
  /** The merchant's authorisation (app_auth_token), where a service provider signs for it with an application of its own. */
  appAuthToken?: string;
  /** Which bill this merchant is given: of trades, or of the account's movements. Alipay decides. */
  bill: 'trade' | 'signcustomer';
  /** Certificate mode (公钥证书): the serial numbers that each request names; alipayPublicKey is then the certificate's key. */
  certificates?: {
    appCertSn: string;
    rootCertSn: string;
    /** By serial, the old and the new one side by side while Alipay changes its own certificate. */
    alipayKeys?: Record<string, string>;
  };
};

/** OpenID Connect. roles: by our own role, the words of roleClaim that give it. Minutes and hours: of a session. */
export type OperatorSettings = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  roleClaim: string;
  roles: { look: string[]; act: string[]; audit: string[] };
  /** How somebody has to have signed in at the provider, and how long ago at most; without them it decides both. */
  acr?: string[];
  freshMinutes?: number;
  idleMinutes?: number;
  mostHours?: number;
};

export const hostOf = ({ host, production }: Settings): string => host ?? (production ? '0.0.0.0' : '127.0.0.1');

/** share: from 0 to 1; all, if left out. */
export type TracesSettings = { url: string; share?: number };

export type MetricsSettings = { port: number; host?: string };

export type DatabaseSettings = { kind: 'pglite'; folder: string | null } | { kind: 'postgres'; url: string };
