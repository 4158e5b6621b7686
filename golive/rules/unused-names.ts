import { callsIn, namesIn } from '../privacy/interfaces';
import { ofPackages } from '../rule';

export const unusedNames = ofPackages(
  {
    row: 7,
    name: 'no names of unused interfaces',
    source:
      'developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/code-management/api_getcodeprivacyinfo; github.com/NervJS/taro/issues/11780',
    why: 'the detection (61040) reads names: a framework that lists an interface of privacy counts as calling it',
    mend: 'build by `npm run build`, which cuts them out of the framework',
  },
  ['weapp', 'alipay'],
  (built) => {
    const called = callsIn(built);
    return namesIn(built)
      .filter((name) => !called.has(name))
      .map((name) => ({
        file: built.files.find(({ text }) => new RegExp(`\\b${name}\\b`).test(text))!.name,
        says: name,
      }));
  },
);
