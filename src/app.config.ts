import { tabs } from './i18n/zh-CN/tabs';
import { titles } from './i18n/zh-CN/titles';

/** WeChat alone takes colours by name from theme.json and follows the phone into the dark. */
const follows = process.env.TARO_ENV === 'weapp';

export default defineAppConfig({
  ...(follows && { darkmode: true, themeLocation: 'theme.json', sitemapLocation: 'sitemap.json' }),
  ...(follows && {
    requiredPrivateInfos: ['getFuzzyLocation'],
    permission: { 'scope.userFuzzyLocation': { desc: titles.place } },
  }),
  pages: ['pages/home/index', 'pages/records/index', 'pages/me/index', 'pages/not-found/index'],
  subPackages: [
    {
      root: 'packages/garage',
      pages: ['add-car/index', 'car/index', 'plan/index', 'licences/index', 'lend/index', 'borrowed/index'],
    },
    {
      root: 'packages/violation',
      pages: [
        'detail/index',
        'object/index',
        'objections/index',
        'objection/index',
        'more/index',
        'drove/index',
        'offices/index',
      ],
    },
    {
      root: 'packages/pay',
      pages: [
        'by-number/index',
        'check/index',
        'agreement/index',
        'result/index',
        'receipt/index',
        'invite/index',
        'invited/index',
      ],
    },
    { root: 'packages/papers', pages: ['photograph/index'] },
    {
      root: 'packages/me',
      pages: [
        'law/index',
        'about/index',
        'privacy/index',
        'own-data/index',
        'sessions/index',
        'help/index',
        'tell/index',
        'notices/index',
      ],
    },
    { root: 'packages/example', pages: ['way/index'] },
  ],
  preloadRule: { 'pages/home/index': { network: 'all', packages: ['packages/pay', 'packages/violation'] } },
  lazyCodeLoading: 'requiredComponents',
  tabBar: {
    color: follows ? '@tab' : '#51606c',
    selectedColor: follows ? '@tabOn' : '#0b5f7c',
    backgroundColor: follows ? '@bar' : '#ffffff',
    borderStyle: follows ? ('@edge' as 'black') : 'white',
    list: (['home', 'records', 'me'] as const).map((name) => ({
      pagePath: `pages/${name}/index`,
      text: tabs[name],
      iconPath: `assets/bar/${name}.png`,
      selectedIconPath: `assets/bar/${name}-on.png`,
    })),
  },
  window: {
    navigationBarTitleText: titles.fines,
    navigationBarBackgroundColor: follows ? '@page' : '#f2f5f8',
    navigationBarTextStyle: follows ? ('@ink' as 'black') : 'black',
    backgroundColor: follows ? '@page' : '#f2f5f8',
    backgroundTextStyle: follows ? ('@pull' as 'dark') : 'dark',
  },
});
