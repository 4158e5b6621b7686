const { availableParallelism } = require('node:os');

// Service, sandbox and rules run in Node; what drives compiled packages lies in test/flows and needs the builds.
const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
  },
];

module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  testEnvironment: '<rootDir>/test/support/machine/environment.cjs',
  globalSetup: '<rootDir>/test/support/machine/before-all.ts',
  globalTeardown: '<rootDir>/test/support/machine/after-all.ts',
  setupFiles: ['<rootDir>/test/support/machine/away-from-midnight.cjs'],
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  transform: { '\\.tsx?$': swc },
  // How things look is nothing that a component does.
  moduleNameMapper: {
    '\\.css$': '<rootDir>/test/support/no-sheet.cjs',
    // Loaded once a worker: each takes longer to load than most files take to test.
    '^(sharp|kysely|fastify|pg|openid-client)$': '<rootDir>/test/support/machine/outside/$1.cjs',
    '^@fastify/(swagger|multipart|rate-limit|static)$': '<rootDir>/test/support/machine/outside/fastify-$1.cjs',
    '^@electric-sql/pglite$': '<rootDir>/test/support/machine/outside/pglite.cjs',
    '^miniprogram-compiler$': '<rootDir>/test/support/machine/wechat/compiler.cjs',
    '^(postcss|less|csso)$': '<rootDir>/test/support/machine/wechat/no-sheets.cjs',
  },
  // A start of everything takes a while on a busy machine; what hangs is found all the same.
  testTimeout: 180_000,
  // Flows wait for the timers of phones and browsers: with a worker a core, two cores were idle for a third of the time. As a number:
  // of more than a hundred percent Jest makes as many workers.
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
  testSequencer: '<rootDir>/test/support/machine/longest-first.cjs',
};
