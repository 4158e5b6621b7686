import type { FastifyBaseLogger } from 'fastify';
import { createContentCheck } from '../accounts/content-check';
import { createTokenKeeper } from '../accounts/platform-tokens';
import { createWechatApi } from '../accounts/wechat-api';
import { createBureau } from '../bureau/create-bureau';
import { createRateLimiter } from '../bureau/calls/rate-limit';
import { createSourceHealth } from '../bureau/source-health';
import { createAlipayAsk } from '../gateways/alipay/ask';
import { createGateways, createPayeeGateways } from '../gateways/all-gateways';
import type { Runtime } from '../ports';
import type { Settings } from '../settings';
import type { CertificateEnd } from '../settings/checks/certificate-ends';
import { createSignIns } from '../sign-in/sign-ins';
import type { Database } from '../store/database';
import type { Seal } from '../store/sealing/sealing';

export type AdapterDeps = {
  settings: Settings;
  db: Database;
  runtime: Runtime;
  seal: Seal;
  log: Pick<FastifyBaseLogger, 'warn' | 'error'>;
  alarmed(gateway: string): void;
  /** Of the settings. */
  certificates?: readonly CertificateEnd[];
};
export type Adapters = ReturnType<typeof wireAdapters>;

/** Whatever speaks with somebody else: the bureau and its like, both platforms, the gateways. */
export function wireAdapters({ settings, db, runtime, seal, log, alarmed, certificates = [] }: AdapterDeps) {
  const tokens = createTokenKeeper({ db, seal, runtime });
  const { apiUrl, webAppId, webAppSecret } = settings.wechat;
  const { call: wechat } = createWechatApi(settings.wechat, tokens);
  const alipay = createAlipayAsk(settings);
  const own = settings.account?.alipay;
  const tryAcquire = createRateLimiter({ db, runtime });
  const sources = createSourceHealth(runtime);
  const signInWarns = (reason: object) => log.error(reason, 'a platform refuses our sign-ins');
  const warn = (reason: string) => log.warn({ reason }, 'certificates of WeChat Pay');
  const certificateEnds = new Map(certificates.map(({ name, endsAt }) => [name, endsAt]));
  const ends = (name: string, endsAt: number) => void certificateEnds.set(name, endsAt);
  const alarm = (gateway: string, refusal: object) => {
    alarmed(gateway);
    log.error({ gateway, ...refusal }, 'a gateway refuses us');
  };
  return {
    wechat,
    /** The account's own interfaces: another app than the mini-program, with a token of its own. */
    wechatAccount: createWechatApi({ apiUrl, appId: webAppId, appSecret: webAppSecret }, tokens),
    tokens,
    alipay,
    /** The life account is an app of its own, with keys of its own. */
    lifeAccount: own && createAlipayAsk({ alipay: { ...settings.alipay, certificates: undefined, ...own } }),
    tryAcquire,
    checkContent: createContentCheck(settings.contentCheck, { wechat, alipay }),
    bureau: createBureau({ settings, wechat, clock: runtime, tryAcquire, sources }),
    sources,
    certificateEnds,
    gateways: createGateways({ settings, clock: runtime, warn, ends, alarm }),
    payees: createPayeeGateways({ settings, clock: runtime, warn, ends, alarm }),
    signIns: createSignIns({ settings, alipay, warn: signInWarns }),
  };
}
