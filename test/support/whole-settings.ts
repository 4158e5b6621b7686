import type { Settings } from '../../server/settings';

/** Settings of a small city's service, whole and well formed; nothing of them opens anything. */
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
    privateKey: '-----BEGIN PRIVATE KEY-----\nMII\n-----END PRIVATE KEY-----',
    apiV3Key: '0123456789abcdef0123456789abcdef',
    publicKeys: { PUB_KEY_ID_01: '-----BEGIN PUBLIC KEY-----\nMII\n-----END PUBLIC KEY-----' },
    certificates: false,
  },
  alipay: {
    endpoint: 'https://openapi.alipay.com',
    appId: '9021000000000000',
    privateKey: 'MII',
    alipayPublicKey: 'MII',
    sellerId: '2088000000000000',
    bill: 'trade',
  },
});
