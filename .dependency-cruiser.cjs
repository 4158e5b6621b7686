/** The rooms of docs/architecture.md and who may import whom. */
const no = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    no(
      'domain-is-pure',
      { path: '^domain/' },
      { pathNot: '^domain/|^node_modules/dayjs/' },
      'domain imports dayjs and itself',
    ),
    no(
      'contract-sees-domain',
      { path: '^contract/' },
      { path: '^(src|server|sandbox|test|config)/' },
      'the contract knows neither side',
    ),
    no(
      'client-is-alone',
      { path: '^src/' },
      { path: '^(server|sandbox|test|config)/' },
      'the mini-program never imports the service',
    ),
    no(
      'service-is-alone',
      { path: '^server/' },
      { path: '^(src|sandbox|test|config)/' },
      'the service never imports the mini-program or the sandbox',
    ),
    no(
      'sandbox-is-the-other-side',
      { path: '^sandbox/' },
      { path: '^(src|server|domain|test|config)/|^contract/(?!bureau|common)' },
      'it must not share a bug with us',
    ),
    no(
      'ui-knows-no-fines',
      { path: '^src/ui/' },
      { path: '^src/(pages|packages|features|api|platform)/' },
      'ui imports no feature',
    ),
    no(
      'pages-are-islands',
      { path: '^(src/(?:pages/[^/]+|packages/[^/]+/[^/]+))/' },
      { path: '^src/(pages|packages)/', pathNot: '^$1/' },
      'what two pages share lives in features',
    ),
    no(
      'variants-are-chosen-by-the-build',
      { pathNot: '^test/' },
      { path: '\\.(weapp|alipay|h5)\\.tsx?$' },
      'import ./cashier, never ./cashier.weapp',
    ),
    no(
      'routes-see-no-adapters',
      { path: '^server/http/(?!notifications)' },
      { path: '^server/(gateways|bureau)/' },
      'only main.ts chooses adapters',
    ),
    no(
      'strangers-bytes-are-parsed-in-the-child',
      { path: '^server/service\\.ts$' },
      { path: 'node_modules/(sharp|onnxruntime-node|zxing-wasm)/', reachable: true },
      'the process that signs payments decodes no picture',
    ),
    no('no-cycles', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
