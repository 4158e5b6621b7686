const base = require('./jest.config.cjs');

// What no payment hangs on, beside npm test before anything lands: npm run test:wide.
module.exports = { ...base, testMatch: ['<rootDir>/test/**/*.wide.{ts,tsx}'] };
