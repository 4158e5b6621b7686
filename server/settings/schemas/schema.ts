import { Type, type TObject, type TProperties, type TSchema } from '@sinclair/typebox';
import '#contract/formats';
import { Operator } from '#contract/operator';
import type { Settings } from '../../settings';
import { account, otherTemplates } from './account-schema';
import { cities } from './city-schema';
import { operators } from './operator-schema';
import { closed, dataKey, filled, network, port, positive, url, whole } from './values';

const limit = { perMinute: positive, burst: positive };
const optional = <T extends TProperties>(properties: T) => Type.Optional(closed(properties));

const database = Type.Union([
  closed({ kind: Type.Literal('pglite'), folder: Type.Union([filled('a folder'), Type.Null()]) }),
  closed({ kind: Type.Literal('postgres'), url: filled('an address that begins with postgres://') }),
]);

const publicSources = optional({
  juhe: optional({ url, key: filled('the key that juhe.cn gave') }),
  jisuapi: optional({ url, appkey: filled('the appkey that jisuapi.com gave') }),
  nontax: optional({ unknownNumber: Type.Array(Type.Integer()), alreadyPaid: Type.Array(Type.Integer()) }),
});

const source = Type.Union(['plate', 'time', 'place', 'offence'].map((name) => Type.Literal(name)));
const template = {
  templateId: filled('the id of the template'),
  page: filled('the page that a message opens'),
  fields: Type.Record(Type.String(), source),
  others: otherTemplates,
};
const credentials = {
  url,
  key: filled("the bureau's key"),
  secret: filled("the bureau's secret"),
  name: filled("the bureau's name as drivers read it"),
};
const number = Type.String({ pattern: '^\\d{16}$', description: 'sixteen digits' });

const messages = optional({
  wechat: optional({
    ...template,
    state: Type.Union(['developer', 'trial', 'formal'].map((name) => Type.Literal(name))),
  }),
  alipay: optional(template),
});

const wechat = closed({
  apiUrl: url,
  appId: filled("the mini-program's app id"),
  appSecret: filled("the mini-program's secret"),
  webAppId: filled("the official account's app id"),
  webAppSecret: filled("the official account's secret"),
  authorisationUrl: url,
});

const wechatPay = closed({
  apiUrl: url,
  apiUrl2: Type.Optional(url),
  mchId: filled("the merchant's number"),
  subMchId: Type.Optional(filled("the number of the merchant that is paid, where mchId is a service provider's")),
  serial: filled("the serial of the merchant's certificate"),
  privateKey: filled("the merchant's private key"),
  apiV3Key: Type.String({ minLength: 32, maxLength: 32, description: 'the APIv3 key, 32 characters' }),
  publicKeys: Type.Record(Type.String(), filled('a public key of WeChat Pay')),
  certificates: Type.Boolean({ description: 'true or false' }),
  orderManagement: Type.Optional(Type.Boolean({ description: 'true or false' })),
});

const alipay = closed({
  endpoint: url,
  appId: filled("the mini-program's app id"),
  privateKey: filled("the application's private key"),
  alipayPublicKey: filled("Alipay's public key"),
  sellerId: filled("the seller's number, 2088..."),
  appAuthToken: Type.Optional(filled("the merchant's app_auth_token, where a service provider signs")),
  bill: Type.Union([Type.Literal('trade'), Type.Literal('signcustomer')]),
  certificates: optional({
    appCertSn: filled("the serial of the application's certificate"),
    rootCertSn: filled("the serial of Alipay's root certificates"),
    alipayKeys: Type.Optional(Type.Record(Type.String(), filled("a certificate of Alipay's"))),
  }),
});

const payee = closed({
  id: Type.String({
    pattern: '^(?!main$)[a-z][a-z0-9-]{0,31}$',
    description: 'a short name in small letters, not main',
  }),
  name: filled("the payee's name as drivers read it"),
  authorities: Type.Array(
    Type.String({ pattern: '^\\d{2,12}$', description: 'the first digits of decision numbers' }),
    {
      minItems: 1,
      description: 'a list of the first digits of decision numbers',
    },
  ),
  wechatPay: Type.Optional(wechatPay),
  alipay: Type.Optional(alipay),
});

const webhook = closed({
  id: Type.String({ pattern: '^[a-z][a-z0-9-]{0,31}$', description: 'a short name in small letters' }),
  url,
  secrets: Type.Array(
    Type.String({
      pattern: '^whsec_[A-Za-z0-9+/]{32,88}={0,2}$',
      description: 'whsec_ and 24 to 64 bytes in base64, as `openssl rand -base64 32` writes them',
    }),
    { minItems: 1, maxItems: 2, description: 'a list of one secret, or of a new one and the old one' },
  ),
  authorities: Type.Optional(payee.properties.authorities),
});

const day = Type.String({ format: 'date', description: 'a day as 2027-01-01' });
const holidayNotice = closed({
  year: Type.Integer({ minimum: 2024, maximum: 2100, description: 'the year that the notice is for' }),
  instrument: filled('the number of the notice, as 国办发明电〔2025〕7号'),
  publishedOn: day,
  daysOff: Type.Array(day),
  daysWorked: Type.Array(day),
});

/** One schema for each key of `Settings`: the compiler asks for a new key here. */
const properties: Record<keyof Settings, TSchema> = {
  production: Type.Boolean({ description: 'true or false' }),
  host: Type.Optional(filled('an address to listen on, as 127.0.0.1, 0.0.0.0 or ::')),
  port,
  stopSeconds: Type.Optional(positive),
  drainSeconds: Type.Optional(positive),
  trustedProxies: Type.Optional(Type.Array(network, { minItems: 1, description: 'a list of networks' })),
  publicUrl: url,
  database,
  webFolder: Type.Union([filled('a folder'), Type.Null()]),
  dataKey,
  formerDataKeys: Type.Optional(Type.Array(dataKey, { description: 'a list of keys of before' })),
  bureau: closed(credentials),
  examples: optional({ bureau: closed(credentials), decisions: Type.Array(number, { minItems: 1 }), ...limit }),
  operator: Type.Optional(Operator),
  operators,
  metrics: optional({ port, host: Type.Optional(filled('an address to listen on, as 127.0.0.1')) }),
  traces: optional({
    url,
    share: Type.Optional(Type.Number({ minimum: 0, maximum: 1, description: 'a share from 0 to 1' })),
  }),
  contentCheck: optional({ wechat: Type.Boolean(), alipay: Type.Boolean() }),
  sources: Type.Optional(Type.Array(cities)),
  publicSources,
  holidayNotices: Type.Optional(Type.Array(holidayNotice)),
  lawFolder: Type.Optional(filled('a folder')),
  limits: optional({
    bureau: optional(limit),
    juhe: optional(limit),
    jisuapi: optional(limit),
    nontax: optional(limit),
  }),
  lookUps: optional({ person: closed(limit), address: closed(limit), visitors: closed(limit) }),
  loans: optional({ carsPerBorrower: whole, borrowersPerCar: whole }),
  watching: optional({ everyHours: positive, ...limit }),
  messages,
  account,
  // A gateway gives money back for a year, and its bills may tell of it.
  archiveAfterDays: Type.Optional(Type.Integer({ minimum: 370, description: 'a number of days from 370' })),
  papers: optional({
    waiting: whole,
    patienceMs: positive,
    limitMs: positive,
    threads: whole,
    processes: Type.Optional(positive),
  }),
  wechat,
  payees: Type.Optional(Type.Array(payee)),
  webhooks: Type.Optional(Type.Array(webhook)),
  wechatPay,
  alipay,
};

export const settingsSchema: TObject = closed(properties);
export const databaseSchema: TSchema = database;
