import type { FastifyBaseLogger } from 'fastify';
import { createContentCheck } from '../accounts/content-check';
import { createWechatCall } from '../accounts/wechat-api';
import { createBureau } from '../bureau/create-bureau';
import { createRateLimiter } from '../bureau/rate-limit';
import { createAlipaySdk } from '../gateways/alipay/sdk';
import { createGateways } from '../gateways/all-gateways';
import type { Runtime } from '../ports';
import type { Settings } from '../settings';
import { createSignIns } from '../sign-in/sign-ins';
import type { Database } from '../store/database';

export type AdapterDeps = {
  settings: Settings;
  db: Database;
  runtime: Runtime;
  log: Pick<FastifyBaseLogger, 'warn' | 'error'>;
};
export type Adapters = ReturnType<typeof wireAdapters>;

/** Whatever speaks with somebody else: the bureau and its like, both platforms, the gateways. */
export function wireAdapters({ settings, db, runtime, log }: AdapterDeps) {
  const wechat = createWechatCall(settings.wechat, runtime);
  const alipay = createAlipaySdk(settings);
  const tryAcquire = createRateLimiter({ db, runtime });
  const warn = (reason: string) => log.warn({ reason }, 'certificates of WeChat Pay');
  const alarm = (gateway: string, refusal: object) => log.error({ gateway, ...refusal }, 'a gateway refuses us');
  return {
    wechat,
    alipay,
    tryAcquire,
    checkContent: createContentCheck(settings.contentCheck, { wechat, alipay }),
    bureau: createBureau({ settings, wechat, clock: runtime, tryAcquire }),
    gateways: createGateways({ settings, clock: runtime, warn, alarm }),
    signIns: createSignIns(settings, alipay),
  };
}
