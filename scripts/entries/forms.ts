/** A form of a platform's console as its documents name it: the way to it, and what stands in each field. */
export type Form = {
  heading: string;
  way: readonly string[];
  fields: readonly (readonly [label: string, value: string])[];
};

const host = 'https://<host>';
const home = 'pages/home/index';

/** What docs/entries.md says in words, drawn by `npm run pictures:entries`; a test holds the two together. */
export const forms: Record<'wechat' | 'alipay', readonly Form[]> = {
  wechat: [
    {
      heading: 'QR code on the ticket',
      way: ['开发管理', '开发设置', '扫普通链接二维码打开小程序'],
      fields: [
        ['二维码规则', `${host}/t`],
        ['前缀占用规则', '不占用'],
        ['小程序功能页面', home],
      ],
    },
    {
      heading: 'Link to pay',
      way: ['开发管理', '开发设置', '扫普通链接二维码打开小程序'],
      fields: [
        ['二维码规则', `${host}/i`],
        ['小程序功能页面', 'packages/pay/invited/index'],
      ],
    },
    {
      heading: 'Link to a car',
      way: ['开发管理', '开发设置', '扫普通链接二维码打开小程序'],
      fields: [
        ['二维码规则', `${host}/l`],
        ['小程序功能页面', 'packages/garage/borrowed/index'],
      ],
    },
    {
      heading: 'Order centre',
      way: ['购物订单', '订单中心path'],
      fields: [['订单中心path', 'packages/pay/result/index?out_trade_no=${商品订单号}']],
    },
    { heading: 'Following', way: ['设置', '关注公众号'], fields: [['关注公众号', '<name of the account>']] },
    {
      heading: 'Text message, page',
      way: ['工具', '生成 URL Link'],
      fields: [
        ['path', home],
        ['query', 'no=<number>'],
      ],
    },
  ],
  alipay: [
    {
      heading: 'QR code on the ticket',
      way: ['小程序', '码管理', '关联普通二维码'],
      fields: [
        ['二维码地址', `${host}/t`],
        ['匹配规则', '模糊匹配'],
        ['小程序功能页', home],
      ],
    },
    {
      heading: 'Link to pay',
      way: ['小程序', '码管理', '关联普通二维码'],
      fields: [
        ['二维码地址', `${host}/i`],
        ['小程序功能页', 'packages/pay/invited/index'],
      ],
    },
    {
      heading: 'Link to a car',
      way: ['小程序', '码管理', '关联普通二维码'],
      fields: [
        ['二维码地址', `${host}/l`],
        ['小程序功能页', 'packages/garage/borrowed/index'],
      ],
    },
    { heading: 'Notices', way: ['开放能力', '消息模板'], fields: [['page', home]] },
  ],
};
