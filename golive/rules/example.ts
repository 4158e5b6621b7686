import { hasPage } from '../package';
import { absent, ofPackages } from '../rule';

const page = 'packages/example/way/index';

export const example = ofPackages(
  {
    row: 9,
    name: 'open example',
    source: 'developers.weixin.qq.com/community/develop/doc/0002caeb3c82583722f9cb09456409',
    why: 'a reviewer has no car here: whoever cannot walk the main way refuses the package (运营规范 3.3)',
    mend: 'keep the labelled example in the package, open to everybody (运营规范 5.19 forbids hidden switches)',
  },
  ['weapp', 'alipay', 'h5'],
  (built) => (hasPage(built, page) ? [] : [absent(page)]),
);
