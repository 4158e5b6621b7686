import { kindOfInterface } from '../privacy/kinds';
import { callsIn, keyOf } from '../privacy/interfaces';
import { missing, ofBoth, ofPackages, ofSettings } from '../rule';

const words = {
  row: 6,
  name: 'privacy guide equals the code',
  source:
    'developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting',
  why: 'an interface that the guide does not name answers errno 112 on every phone, and one too many is refused',
  mend: 'say what the call is for in golive/privacy/kinds.ts and src/i18n/*/policy.ts; paste `npm run golive -- privacy`',
};

export const privacyGuide = ofBoth(
  words,
  ofPackages(words, ['weapp', 'alipay'], (built) =>
    [...callsIn(built)]
      .filter(([name]) => kindOfInterface(name) === undefined)
      .map(([name, files]) => ({ file: files[0]!, says: `${name} (${keyOf(name)}) has no purpose` })),
  ),
  // WeChat's owner_setting: whoever handles the data, how to reach them and how they tell of changes.
  ofSettings(words, (settings) => missing(settings, 'operator.phone', 'operator.name', 'operator.retention.zh-CN')),
);
