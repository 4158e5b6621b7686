/** The rooms of docs/architecture.md and who may import whom. */
const sandboxRules = require('./config/dependency-rules/sandbox.cjs');

const no = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    ...require('./config/dependency-rules/src.cjs'),
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
      'service-is-alone',
      { path: '^server/' },
      { path: '^(src|sandbox|test|config)/' },
      'the service never imports the mini-program or the sandbox',
    ),
    ...sandboxRules,
    no(
      'routes-see-no-adapters',
      { path: '^server/http/(?!notifications)' },
      { path: '^server/(gateways|bureau)/' },
      'only main.ts chooses adapters',
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
