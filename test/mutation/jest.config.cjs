process.env.FADAN_TEST_STORE = 'memory';

// Only the tests that answer for the mutated files, and none that starts the whole product: each mutant runs them anew.
const base = require('../../jest.config.cjs');

module.exports = {
  ...base,
  rootDir: '../..',
  testMatch: [
    '<rootDir>/test/domain/lives/attempt-lifecycle.test.ts',
    '<rootDir>/test/server/payments/{confirm-payment,receive-notification,wechat-signing}.test.ts',
    '<rootDir>/test/server/http/neighbours/notifications.test.ts',
    '<rootDir>/test/server/gateways/{alipay,wechat-pay}/*.test.ts',
  ],
  testTimeout: 10_000,
};
