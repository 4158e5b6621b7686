const { TestEnvironment } = require('jest-environment-jsdom');

/** iOS reads no date whose day and time a space parts (umicro/uView2.0#342, iamkun/dayjs#376). */
class DateOfIos extends Date {
  constructor(...given) {
    super(...(given.length === 1 && isUnread(given[0]) ? [NaN] : given));
  }
  static parse(text) {
    return isUnread(text) ? NaN : Date.parse(text);
  }
}
const isUnread = (given) => typeof given === 'string' && /^\d{4}-\d\d?-\d\d? \d/.test(given);

/** A page with the network of Node: what a phone's WeChat gives a mini-program, beside jsdom's document. */
module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    Object.assign(this.global, { fetch, AbortController, structuredClone, Date: DateOfIos });
  }
};
