import type { Settings } from '../../../server/settings';
import { newPair } from '../neighbours/wechat-pay-words';

const [merchant, wechatPay, application, alipay] = [newPair(), newPair(), newPair(), newPair()];

/** Settings of a small city's service, whole and well formed; their keys are of this run alone. */
export const wholeSettings = (): Settings => ({
  production: true,
  port: 8080,
  publicUrl: 'https://fines.example.cn',
  database: { kind: 'postgres', url: 'postgres://fadan@db/fadan' },
  webFolder: null,
  dataKey: '11'.repeat(32),
  bureau: { url: 'https://bureau.example.cn', key: 'key', secret: 'secret', name: '示例市公安局交通警察支队' },
  limits: { bureau: { perMinute: 60, burst: 10 } },
  watching: { everyHours: 6, perMinute: 60, burst: 10 },
  papers: { waiting: 50, patienceMs: 15_000, limitMs: 15_000, threads: 2 },
  wechat: {
    apiUrl: 'https://api.weixin.qq.com',
    appId: 'wx0000000000000000',
    appSecret: 'secret',
    webAppId: 'wx1111111111111111',
    webAppSecret: 'secret',
    authorisationUrl: 'https://open.weixin.qq.com/connect/oauth2/authorize',
  },
  wechatPay: {
    apiUrl: 'https://api.mch.weixin.qq.com',
    mchId: '1900000000',
    serial: 'AB12',
    privateKey: merchant.privateKey,
    apiV3Key: '0123456789abcdef0123456789abcdef',
    publicKeys: { PUB_KEY_ID_01: wechatPay.publicKey },
    certificates: false,
  },
  alipay: {
    endpoint: 'https://openapi.alipay.com',
    appId: '9021000000000000',
    privateKey: application.privateKey,
    alipayPublicKey: alipay.publicKey,
    sellerId: '2088000000000000',
    bill: 'trade',
  },
});
