import { matching, ownScripts } from '../package';
import { ofPackages } from '../rule';

/** Words that people read: the service's own names of a gateway are small letters in quotes. */
const rivals = { weapp: /支付宝|\bAlipay\b/, alipay: /微信|\bWeChat\b/, h5: /$^/ };

export const noRival = ofPackages(
  {
    row: 19,
    name: 'no rival named',
    source: 'kancloud.cn/wangcwei/bdv4/1294572; developer.aliyun.com/article/710109',
    why: 'neither platform takes a package that names the other or sends people there',
    mend: 'say it by platform (src/i18n/*/here.ts) and name what can be done instead',
  },
  ['weapp', 'alipay'],
  (built) =>
    matching(
      ownScripts(built).filter(({ name }) => name !== 'app.js'),
      rivals[built.target],
    ),
);
