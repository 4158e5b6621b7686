export default defineAppConfig({
  pages: ['pages/home/index'],
  subPackages: [
    { root: 'packages/garage', pages: ['add-car/index', 'car/index', 'licences/index'] },
    { root: 'packages/violation', pages: ['detail/index', 'accept/index'] },
    {
      root: 'packages/pay',
      pages: ['by-number/index', 'check/index', 'agreement/index', 'result/index', 'receipt/index', 'payments/index'],
    },
    { root: 'packages/me', pages: ['settings/index'] },
  ],
  preloadRule: { 'pages/home/index': { network: 'all', packages: ['packages/pay', 'packages/violation'] } },
  lazyCodeLoading: 'requiredComponents',
  window: {
    navigationBarTitleText: '罚单',
    navigationBarBackgroundColor: '#f4f6f8',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f4f6f8',
  },
});
