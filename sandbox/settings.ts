import type { TestSystem } from './bureau/test-system';
import type { Keys, Merchant } from './kit/store/keys';
import { treasuryCity } from './bureau/world/cities';
import { identityClient } from './identity';
import { publicListKeys } from './public-lists';
import { nonTaxCodes } from './treasury/order';
import { accountKeysOf } from './wechat/account/encryption';

/** What a service needs to know to work with this sandbox, in the shape of its own settings. */
export function settingsFor(
  { bureau, wechat, wechatPay, alipay, merchants, peopleSeed }: Keys,
  url: string,
  testSystem: Pick<TestSystem, 'url' | 'credentials' | 'decisions'>,
) {
  const lists = publicListKeys(peopleSeed);
  const { token, aesKey } = accountKeysOf(wechat);
  return {
    bureau: { url, ...bureau, name: '示例市公安局交通警察支队' },
    examples: {
      bureau: { url: testSystem.url, ...testSystem.credentials, name: '示例市公安局交通警察支队（示例）' },
      decisions: testSystem.decisions,
      perMinute: 30,
      burst: 30,
    },
    operator: {
      appName: { 'zh-CN': '示例市罚款办理', en: 'Example City Fines' },
      name: '示例市公安局交通警察支队',
      phone: '12123',
      address: '示例市人民路1号',
      hours: { 'zh-CN': '周一至周五 9:00-17:00', en: 'Monday to Friday, 9:00 to 17:00' },
      complaintPhone: '12389',
      payee: '示例市财政局非税收入专户',
      refunds: {
        'zh-CN': '多缴、错缴的款项核实后原路退回，一般 3 个工作日内到账；没有收到请打客服电话。',
        en: 'What was paid twice or in error goes back the same way, usually within 3 working days. Call us if it does not.',
      },
      retention: {
        'zh-CN': '缴款记录保存 10 年；车辆、驾驶证资料在您移除时删除。',
        en: 'Records of payments are kept for 10 years; what is known of cars and licences is deleted when you remove them.',
      },
      policyFrom: '2026-11-01',
    },
    operators: {
      issuer: `${url}/identity`,
      ...identityClient(peopleSeed),
      roleClaim: 'roles',
      roles: { look: ['fadan-look'], act: ['fadan-act'], audit: ['fadan-audit'] },
    },
    contentCheck: { wechat: true, alipay: true },
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
        notices: accountNotices,
      },
      miniProgram: { token, aesKey, mode: 'safe' as const },
      alipay: {
        appId: alipay.appId,
        privateKey: alipay.app.privateKey,
        publicKey: alipay.app.publicKey,
        alipayPublicKey: alipay.alipay.publicKey,
        menu: true,
        notices: lifeNotices,
      },
    },
    ...(merchants && { payees: merchants.map((merchant, at) => payeeOf(merchant, url, at)) }),
    wechat: { ...wechat, apiUrl: url, authorisationUrl: `${url}/connect/oauth2/authorize` },
    ...merchantOf({ wechatPay, alipay }, url),
  };
}

/** One merchant's settings at both gateways. */
const merchantOf = ({ wechatPay, alipay }: Merchant, url: string) => ({
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
});

/** Cities whose fines other banks take. */
const payeeCities = [
  { id: 'shanghai', name: '示例浦东罚没款专户', authorities: ['3101'] },
  { id: 'guangdong', name: '示例天河罚没款专户', authorities: ['4401', '4403'] },
];
const payeeOf = (merchant: Merchant, url: string, at: number) => ({
  ...payeeCities[at]!,
  ...merchantOf(merchant, url),
});

const page = 'pages/home/index';
const template = <Name extends string>(
  topic: string,
  fields: Record<string, Name>,
): { template: { templateId: string; page: string; fields: Record<string, Name> } } => ({
  template: { templateId: `sandbox-account-${topic}`, page, fields },
});
const ofViolation = template('violation', { car_number1: 'plate', time2: 'time', thing3: 'place', thing4: 'offence' });
const accountNotices = {
  violation: { ...ofViolation, subscription: ofViolation.template },
  last_day: template('last-day', {
    car_number1: 'plate',
    thing2: 'offence',
    date3: 'day',
    character_string4: 'number',
  }),
  objection: template('objection', {
    car_number1: 'plate',
    thing2: 'offence',
    character_string3: 'number',
    phrase4: 'result',
  }),
  payment: template('payment', { character_string1: 'number', amount2: 'amount', phrase3: 'result' }),
  refund: template('refund', { character_string1: 'number', amount2: 'amount', phrase3: 'result' }),
};
const lifeNotices = Object.fromEntries(
  Object.entries(accountNotices).map(([topic, { template: own }]) => [
    topic,
    {
      templateId: `sandbox-life-${topic}`,
      page,
      fields: Object.fromEntries(Object.values(own.fields).map((fact, at) => [`keyword${at + 1}`, fact])),
    },
  ]),
);
export type SandboxSettings = ReturnType<typeof settingsFor>;
