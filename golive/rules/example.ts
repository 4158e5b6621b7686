import { hasPage } from '../package';
import { absent, ofBoth, ofPackages, ofSettings } from '../rule';

const page = 'packages/example/way/index';
const words = {
  row: 9,
  name: 'open example',
  source: 'developers.weixin.qq.com/community/develop/doc/0002caeb3c82583722f9cb09456409',
  why: 'a reviewer has no car here: whoever cannot walk the main way refuses the package (运营规范 3.3)',
  mend: 'keep the labelled example in the package, open to everybody (运营规范 5.19 forbids hidden switches), and name numbers of the test system, not of the police, in examples',
};

export const example = ofBoth(
  words,
  ofPackages(words, ['weapp', 'alipay', 'h5'], (built) => (hasPage(built, page) ? [] : [absent(page)])),
  ofSettings(words, ({ examples, bureau }) =>
    examples && examples.bureau.url === bureau?.url && examples.bureau.key === bureau.key
      ? [{ file: 'examples.bureau', says: 'is the police’s live system: a real fine would be called an example' }]
      : [],
  ),
);
