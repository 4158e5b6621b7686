import { appJson, type Found, type Package } from '../package';
import { missing, ofBoth, ofPackages, ofSettings } from '../rule';

const words = {
  row: 23,
  name: "the operator's own name",
  source:
    'developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/basic-info-management/api_checknickname',
  why: 'one broad word is nobody’s name and is refused; the name in the package must be the one that is registered',
  mend: 'set operator.appName in the settings and build by `npm run golive -- release`',
};
const broad = /^(罚单|缴罚款|交通罚款|违章|违章查询|交通违法|交警|查询|缴费)$/;

export const ownName = ofBoth(
  words,
  ofPackages(words, ['weapp', 'alipay', 'h5'], (built, settings) => {
    const name = nameIn(built);
    const registered = settings?.operator?.appName['zh-CN'];
    return [
      ...(broad.test(name) ? [{ file: fileOf(built), says: `“${name}” is one broad word` }] : []),
      ...(registered && name !== registered ? [{ file: fileOf(built), says: `“${name}” is not “${registered}”` }] : []),
    ];
  }),
  ofSettings(words, (settings): Found[] => {
    const name = settings.operator?.appName['zh-CN'] ?? '';
    if (broad.test(name)) return [{ file: 'operator.appName', says: `“${name}” is one broad word` }];
    return missing(settings, 'operator.appName.zh-CN', 'operator.appName.en');
  }),
);

const fileOf = ({ target }: Package): string => (target === 'h5' ? 'index.html' : 'app.json');
function nameIn(built: Package): string {
  if (built.target === 'h5') return /<title>(.*?)<\/title>/.exec(built.text('index.html'))?.[1] ?? '';
  const { window = {} } = appJson(built);
  return window.navigationBarTitleText ?? window.defaultTitle ?? '';
}
