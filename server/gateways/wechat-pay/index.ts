import type { Clock } from '../../ports';
import type { Settings } from '../../settings';
import type { CertificateEnds, GatewayModule } from '../types';
import { wechatAbnormalRefunds } from './refunds/abnormal-refunds';
import { createWechatPayBill } from './bills/bill';
import { createWechatComplaints } from './complaints';
import { createWechatPayCall } from './calls/call';
import { createWechatPayGateway } from './gateway';
import { createKeyRing } from './keys/key-ring';
import { merchantWords } from './merchant';
import { createWechatPayNotifications } from './notifications/notifications';
import { createSend } from './calls/send';

/** notifyUrl: where its news of this merchant's orders go. */
export type WechatPayDeps = {
  settings: Settings;
  clock: Clock;
  warn: (reason: string) => void;
  ends?: CertificateEnds;
  notifyUrl?: string;
};

export function createWechatPay({ settings, clock, warn, ends, notifyUrl }: WechatPayDeps): GatewayModule {
  const send = createSend(settings.wechatPay, clock);
  const keys = createKeyRing(settings.wechatPay, clock, warn, send, (at) =>
    ends?.(`platform certificate for ${settings.wechatPay.mchId}`, at),
  );
  const call = createWechatPayCall(settings.wechatPay, clock, keys, send);
  return {
    gateway: {
      ...createWechatPayGateway(settings, clock, call, notifyUrl),
      ...wechatAbnormalRefunds(call, merchantWords(settings.wechatPay), keys),
    },
    statement: createWechatPayBill(call, {
      mchId: settings.wechatPay.mchId,
      subMchId: settings.wechatPay.subMchId,
      appIds: [settings.wechat.appId, settings.wechat.webAppId],
    }),
    notifications: createWechatPayNotifications({ settings, clock, keys }),
    products: { weapp: 'jsapi', h5: 'jsapi_page', browser: 'h5' },
    complaints: createWechatComplaints(call, merchantWords(settings.wechatPay).payee, clock),
  };
}
