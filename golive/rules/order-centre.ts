import { ownScripts } from '../package';
import { absent, ofPackages } from '../rule';

export const orderCentre = ofPackages(
  {
    row: 28,
    name: "WeChat's order centre",
    source:
      'developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/order_center/order_center.html',
    why: 'WeChat lists payments and opens a path with its own ${商品订单号}, which is our out_trade_no',
    mend: 'the result page takes out_trade_no; write the path that `npm run golive -- paths` prints into the console',
  },
  ['weapp'],
  (built) =>
    ownScripts(built).some(({ name, text }) => name.includes('pay/') && text.includes('out_trade_no'))
      ? []
      : [absent('out_trade_no on the result page')],
);
