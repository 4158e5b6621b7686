/** The rooms of docs/architecture.md and who may import whom. Each rule is broken once in test/rules, and has to catch it. */
module.exports = {
  forbidden: [
    ...require('./config/dependency-rules/server.cjs'),
    ...require('./config/dependency-rules/src.cjs'),
    ...require('./config/dependency-rules/sandbox.cjs'),
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
