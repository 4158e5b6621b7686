import type { Settings } from '../server/settings';
import type { Target } from './package';

const hostOf = (url: string): string => new URL(url).host;

/** What each console wants to know of addresses, to paste. */
export function domains({ publicUrl, wechat, payees = [] }: Settings): string {
  const host = hostOf(publicUrl);
  return [
    'WeChat, mini-program (开发管理 → 服务器域名)',
    ...['request', 'uploadFile', 'downloadFile'].map((kind) => `   ${kind}: https://${host}`),
    'WeChat, official account of the web page',
    `   网页授权域名, JS接口安全域名, 业务域名 (${wechat.webAppId}): ${host}`,
    'WeChat Pay, merchant',
    `   JSAPI支付授权目录: ${publicUrl}/app/`,
    `   H5支付域名: ${host}`,
    ...notifications(publicUrl, 'wechat', payees),
    'Alipay, mini-program (开发设置 → 服务器域名白名单): first-level domains, then upload anew',
    `   ${host.split('.').slice(-2).join('.')}, ${host}`,
    ...notifications(publicUrl, 'alipay', payees),
  ].join('\n');
}

/** Each payee's merchant binds the same apps, and has an address of its own for news. */
const notifications = (publicUrl: string, gateway: string, payees: NonNullable<Settings['payees']>): string[] => [
  `   payment notifications: ${publicUrl}/notify/${gateway}`,
  ...payees
    .filter((payee) => (gateway === 'wechat' ? payee.wechatPay : payee.alipay))
    .map(({ id, name }) => `   payment notifications of ${name}: ${publicUrl}/notify/${gateway}/${id}`),
];

/** The category that fits the subject, with what proves it; the platform's own list decides (getcategoriesbytype). */
export const categories = (): string =>
  [
    'WeChat (subject: the traffic police or its unit; a company alone cannot have it, verify_type 2)',
    '   政务民生 → 交通违法: letter of authority of the traffic police, sealed; certificate of the unit’s code',
    '   ask getcategoriesbytype for the row of the day before you submit',
    'Alipay',
    '   政务 → 交通执法: the same letter; no row of its own was found in public documents, so ask 支付宝 beforehand',
  ].join('\n');

type Path = { where: string; path: string };
const opened: Record<Exclude<Target, 'h5'>, readonly Path[]> = {
  weapp: [
    {
      where: '订单中心 (mp.weixin.qq.com → 购物订单 → 订单中心path)',
      path: 'packages/pay/result/index?out_trade_no=${商品订单号}',
    },
    { where: '订阅消息', path: 'pages/home/index' },
    { where: 'review: the main way without a car', path: 'packages/example/way/index' },
    { where: 'review: policy', path: 'packages/me/privacy/index' },
    { where: 'review: contact and complaints', path: 'packages/me/about/index' },
  ],
  alipay: [
    { where: '订阅消息', path: 'pages/home/index' },
    { where: 'review: the main way without a car', path: 'packages/example/way/index' },
    { where: 'review: policy', path: 'packages/me/privacy/index' },
    { where: 'review: contact and complaints', path: 'packages/me/about/index' },
  ],
};
export const paths = (): string =>
  Object.entries(opened)
    .flatMap(([target, all]) => [target, ...all.map(({ where, path }) => `   ${where}: ${path}`)])
    .join('\n');
export const pathsOf = (target: Exclude<Target, 'h5'>): string[] =>
  opened[target].map(({ path }) => path.split('?')[0]!);

/** What a reviewer reads first (docs/go-live.md): what it is, whose data, what can be tried without a car. */
export function noteToReviewers({ operator, bureau, examples }: Settings): string {
  return [
    `本小程序由${operator?.name ?? '（未填写）'}运营，用于查询、处理本人交通违法并缴纳罚款。罚款为行政处罚款项，不是商品或虚拟支付。`,
    `数据来自${bureau.name}。没有用户之间的内容；异议的文字经平台内容安全接口检查，只递交给交警部门。`,
    '没有车辆也能走完主要流程：首页 →“先看一个示例”（路径 packages/example/way/index），示例不发请求、不扣款。',
    ...(examples
      ? [
          `也可以输入示例编号：${examples.decisions.join('、')}（首页 →“输入编号”）。由交警的测试系统应答，页面标明“示例编号”，不收款。`,
        ]
      : []),
    '照片用文字识别（OCR）读取编号，没有生成式内容；照片读完即删。',
    `客服 ${operator?.phone ?? '（未填写）'}，投诉 ${operator?.complaintPhone ?? '（未填写）'}，在“我的 → 关于与联系”。`,
  ].join('\n');
}

/** What can be tried without a car or a ticket: the drawn way, and the numbers that the bureau's test system answers. */
export function demo({ examples }: Pick<Settings, 'examples'>): string {
  const numbers = examples
    ? [
        `   packages/pay/by-number/index?no=<number>: ${examples.decisions.join(', ')}`,
        `   answered by ${examples.bureau.name} (${hostOf(examples.bureau.url)}), ${examples.perMinute} a minute, never paid`,
      ]
    : ['   none: name the bureau’s test system and its numbers in examples'];
  return [
    'the drawn way, from a car to its receipt; it asks nobody anything',
    '   packages/example/way/index',
    'example numbers',
    ...numbers,
  ].join('\n');
}
