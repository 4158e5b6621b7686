const { TestEnvironment } = require('jest-environment-jsdom');

/** A page with the network of Node: what a phone's WeChat gives a mini-program, beside jsdom's document. */
module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    Object.assign(this.global, { fetch, AbortController, structuredClone });
  }
};
