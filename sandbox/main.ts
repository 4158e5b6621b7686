import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { registerAlipay } from './alipay';
import type { Alipay } from './alipay/alipay';
import { registerCashier } from './cashier';
import { faultRoutes, openFaults } from './faults';
import { openKeys, type Keys } from './keys';
import { loopbackHost } from './loopback';
import { openNotices } from './notices';
import { openIdOf } from './person-id';
import { settingsFor, type SandboxSettings } from './settings';
import { openTable } from './table';
import { registerWechat } from './wechat';
import { registerWechatPay } from './wechat-pay';
import type { WechatPay } from './wechat-pay/wechat-pay';

export type Sandbox = { url: string; settings: SandboxSettings; stop(): Promise<void> };

type Start = { port: number; dataFolder: string; now?: () => Date };

const LOOK_FOR_DUE_NOTICES_EVERY_MS = 200;

/** The other side, in one process: traffic bureau, WeChat, WeChat Pay, Alipay and two phones. */
export async function startSandbox({
  port,
  dataFolder,
  now = () => new Date(),
}: Start): Promise<Sandbox> {
  const keys = await openKeys(dataFolder);
  // Tests hold connections open and cut them; stopping must not wait for those.
  // A mistyped knob is refused, not ignored.
  const ajv = { customOptions: { removeAdditional: false } };
  const app = Fastify({ forceCloseConnections: true, bodyLimit: 1 << 20, ajv });
  const stopNotices = registerGateways(app, { keys, dataFolder, now, siteUrl: () => site.url });
  const site = { url: '' };
  site.url = await app.listen({ port, host: loopbackHost });
  return {
    url: site.url,
    settings: settingsFor(keys, site.url),
    async stop() {
      stopNotices();
      await app.close();
    },
  };
}

type Parts = { keys: Keys; dataFolder: string; now: () => Date; siteUrl: () => string };

function registerGateways(
  app: FastifyInstance,
  { keys, dataFolder, now, siteUrl }: Parts,
): () => void {
  const table = <T>(name: string) => openTable<T>(join(dataFolder, `${name}.jsonl`));
  const faults = openFaults();
  const notices = openNotices({ table: table('notices'), faults, now });
  const identity = (user: string, appId: string) =>
    openIdOf({ user, appId, seed: keys.peopleSeed });
  const wechatPay: WechatPay = {
    keys: keys.wechatPay,
    notices,
    now,
    siteUrl,
    appId: keys.wechat.appId,
    appIds: { JSAPI: [keys.wechat.appId], MWEB: [keys.wechat.webAppId, keys.wechat.appId] },
    orders: table('wechat-orders'),
    refunds: table('wechat-refunds'),
    openIdOf: identity,
    cashierLink: ({ prepayId }) => `${siteUrl()}/cashier/wechat?prepay_id=${prepayId}`,
  };
  const alipay: Alipay = {
    keys: keys.alipay,
    notices,
    now,
    siteUrl,
    trades: table('alipay-trades'),
    openIdOf: (user) => identity(user, keys.alipay.appId),
  };
  faultRoutes(app, faults);
  registerWechat(app, { keys: keys.wechat, now, openIdOf: identity });
  registerWechatPay(app, wechatPay, faults);
  registerCashier(app, wechatPay);
  registerAlipay(app, alipay, faults);
  const timer = setInterval(() => void notices.deliverDue(), LOOK_FOR_DUE_NOTICES_EVERY_MS);
  return () => clearInterval(timer);
}
