import type { Keys } from './kit/store/keys';
import { treasuryCity } from './bureau/world/cities';
import { publicListKeys } from './public-lists';
import { nonTaxCodes } from './treasury/order';
import { accountKeysOf } from './wechat/account/encryption';
import { accountTemplate } from './wechat/account/messages';

/** What a service needs to know to work with this sandbox, in the shape of its own settings. */
export function settingsFor({ bureau, wechat, wechatPay, alipay, peopleSeed }: Keys, url: string) {
  const lists = publicListKeys(peopleSeed);
  const { token, aesKey } = accountKeysOf(wechat);
  return {
    bureau: { url, ...bureau, name: '示例市公安局交通警察支队' },
    publicSources: {
      juhe: { url, key: lists.juhe },
      jisuapi: { url, appkey: lists.jisuapi },
      nontax: { unknownNumber: [nonTaxCodes.unknownNumber], alreadyPaid: [nonTaxCodes.alreadyPaid] },
    },
    sources: [
      {
        region: treasuryCity.region,
        plates: [],
        use: ['nontax' as const, 'bureau' as const],
        nontax: { serviceId: 1, departmentCode: '065010901' },
        office: {
          name: treasuryCity.name,
          address: '天山区人民路1号',
          hours: '周一至周五 10:00-18:00',
          phone: '12123',
          latitude: treasuryCity.latitude,
          longitude: treasuryCity.longitude,
        },
      },
    ],
    messages: {
      wechat: {
        templateId: 'sandbox-new-violation',
        page: 'pages/home/index',
        fields: { car_number1: 'plate', time2: 'time', thing3: 'place', thing4: 'offence' } as const,
        state: 'formal' as const,
      },
      alipay: {
        templateId: 'sandbox-new-violation',
        page: 'pages/home/index',
        fields: { keyword1: 'plate', keyword2: 'time', keyword3: 'place', keyword4: 'offence' } as const,
      },
    },
    account: {
      wechat: {
        token,
        aesKey,
        mode: 'safe' as const,
        menu: 'zh-CN' as const,
        template: accountNotice,
        subscription: accountNotice,
      },
    },
    wechat: { ...wechat, apiUrl: url, authorisationUrl: `${url}/connect/oauth2/authorize` },
    wechatPay: {
      apiUrl: url,
      mchId: wechatPay.mchId,
      serial: wechatPay.serial,
      privateKey: wechatPay.merchant.privateKey,
      apiV3Key: wechatPay.apiV3Key,
      // The key to ask for first, then the certificate that a change-over still answers with.
      publicKeys: {
        [wechatPay.publicKeyId]: wechatPay.publicKey.publicKey,
        [wechatPay.platformSerial]: wechatPay.platform.publicKey,
      } as Record<string, string>,
      certificates: false,
    },
    alipay: {
      endpoint: url,
      appId: alipay.appId,
      sellerId: alipay.sellerId,
      privateKey: alipay.app.privateKey,
      alipayPublicKey: alipay.alipay.publicKey,
      bill: 'trade' as 'trade' | 'signcustomer',
    },
  };
}
const accountNotice = {
  templateId: accountTemplate,
  page: 'pages/home/index',
  fields: { car_number1: 'plate', time2: 'time', thing3: 'place', thing4: 'offence' } as const,
};
export type SandboxSettings = ReturnType<typeof settingsFor>;
