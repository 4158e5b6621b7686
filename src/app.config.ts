import { titles } from './i18n/zh-CN/titles';

/** WeChat alone takes colours by name from theme.json and follows the phone into the dark. */
const follows = process.env.TARO_ENV === 'weapp';

export default defineAppConfig({
  ...(follows && { darkmode: true, themeLocation: 'theme.json', sitemapLocation: 'sitemap.json' }),
  pages: ['pages/home/index', 'pages/not-found/index'],
  subPackages: [
    { root: 'packages/garage', pages: ['add-car/index', 'car/index', 'plan/index', 'licences/index'] },
    { root: 'packages/violation', pages: ['detail/index', 'object/index'] },
    {
      root: 'packages/pay',
      pages: ['by-number/index', 'check/index', 'agreement/index', 'result/index', 'receipt/index', 'payments/index'],
    },
    { root: 'packages/papers', pages: ['photograph/index'] },
    { root: 'packages/me', pages: ['settings/index', 'law/index'] },
  ],
  preloadRule: { 'pages/home/index': { network: 'all', packages: ['packages/pay', 'packages/violation'] } },
  lazyCodeLoading: 'requiredComponents',
  window: {
    navigationBarTitleText: titles.fines,
    navigationBarBackgroundColor: follows ? '@page' : '#f4f6f8',
    navigationBarTextStyle: follows ? ('@ink' as 'black') : 'black',
    backgroundColor: follows ? '@page' : '#f4f6f8',
    backgroundTextStyle: follows ? ('@pull' as 'dark') : 'dark',
  },
});
