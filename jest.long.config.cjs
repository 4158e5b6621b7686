// What is too long for every npm test: npm run test:long.
const base = require('./jest.config.cjs');

module.exports = { ...base, testMatch: ['<rootDir>/test/**/*.long.{ts,tsx}'], testTimeout: 600_000 };
