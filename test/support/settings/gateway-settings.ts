import type { Settings } from '../../../server/settings';

/** What the two gateways' modules read of the settings, for a merchant of a test. */
export const gatewaySettings = (keys: { apiV3Key: string; ours: string; alipays: string }): Settings =>
  ({
    wechat: { appId: 'wx1', webAppId: 'wx2' },
    wechatPay: { mchId: '1900', apiV3Key: keys.apiV3Key },
    alipay: {
      appId: '2021',
      sellerId: '2088',
      endpoint: 'http://127.0.0.1:9',
      privateKey: keys.ours,
      alipayPublicKey: keys.alipays,
      bill: 'trade',
    },
  }) as Settings;
