import { garage } from '../../src/i18n/zh-CN/garage';
import { packageOf, type Package, type Target } from '../../golive/package';
import type { Settings } from '../../server/settings';
import { madeUpOperator } from '../support/settings/operator-settings';
import { wholeSettings } from '../support/settings/whole-settings';

export type Files = Record<string, string>;

/** What an operator would run with: nothing in it is refused. */
export const readySettings = (): Settings => ({
  ...wholeSettings(),
  operator: madeUpOperator(),
  contentCheck: { wechat: true, alipay: true },
});

const pages = {
  pages: ['pages/home/index'],
  subPackages: [
    { root: 'packages/me', pages: ['about/index', 'privacy/index'] },
    { root: 'packages/example', pages: ['way/index'] },
  ],
};
const { operator, wechat, alipay, publicUrl } = readySettings();
const name = operator!.appName['zh-CN'];
const words = `t-elder t-unnamed ${garage.numberWhy} ${garage.lastSixWhy}`;

const files: Record<Target, Files> = {
  weapp: {
    'app.json': JSON.stringify({
      ...pages,
      lazyCodeLoading: 'requiredComponents',
      window: { navigationBarTitleText: name },
    }),
    'project.config.json': JSON.stringify({ appid: wechat.appId, setting: { urlCheck: true } }),
    'pages/home/index.js': `say("${words}", "${publicUrl}")`,
    'packages/pay/result/index.js': 'take("out_trade_no")',
    'common.wxss': '.page--large{--scale:1.9}',
    'taro.js': '',
  },
  alipay: {
    'app.json': JSON.stringify({ ...pages, window: { navigationBarTitleText: name } }),
    'mini.project.json': JSON.stringify({ appid: alipay.appId }),
    'pages/home/index.js': `console.log("${words}", "${publicUrl}")`,
    'common.acss': '.page--large{--scale:1.9}',
    'taro.js': '',
  },
  h5: {
    'index.html': `<title>${name}</title>`,
    'js/app.js': `say("${words} packages/me/privacy/index packages/me/about/index packages/example/way/index https://beian.miit.gov.cn/")`,
    'css/app.css': '.page--large{--scale:1.9}',
  },
};

/** Small packages that the review would take, each with what a test plants in it. */
export const packages = (planted: Partial<Record<Target, Files>> = {}): Package[] =>
  (Object.keys(files) as Target[]).map((target) =>
    packageOf(
      target,
      Object.entries({ ...files[target], ...planted[target] }).map(([name, text]) => ({ name, text })),
    ),
  );
