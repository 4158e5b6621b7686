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
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/support/machine/before-all.ts',
  globalTeardown: '<rootDir>/test/support/machine/after-all.ts',
  setupFiles: ['<rootDir>/test/support/machine/away-from-midnight.cjs'],
  setupFilesAfterEnv: ['<rootDir>/test/support/machine/end-of-file.cjs'],
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  transform: { '\\.tsx?$': swc },
  // How things look is nothing that a component does.
  moduleNameMapper: { '\\.css$': '<rootDir>/test/support/no-sheet.cjs' },
  // A start of everything takes a while on a busy machine; what hangs is found all the same.
  testTimeout: 180_000,
  // One worker a core: the default leaves one core idle, and of two that is half.
  maxWorkers: '100%',
  testSequencer: '<rootDir>/test/support/machine/longest-first.cjs',
};
