import { matching, ownScripts } from '../package';
import { ofPackages } from '../rule';

export const noOtherApp = ofPackages(
  {
    row: 20,
    name: 'no other app',
    source: 'github.com/zwpro/coupons/issues/15',
    why: 'a package that sends people to another app is taken down (运营规范 5.10)',
    mend: "name a window, a telephone or the operator's own mini-program",
  },
  ['weapp', 'alipay'],
  (built) => matching(ownScripts(built), /交管12123|12123\s?(app|App|APP|应用)|下载\S{0,6}(APP|App|客户端)/),
);
