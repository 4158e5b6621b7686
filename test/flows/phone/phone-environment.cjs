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

/** What the oldest engines of mini-programs lack, by the object that has it elsewhere: docs/platforms.md. */
const lacking = {
  String: ['normalize', 'replaceAll', 'matchAll', 'at'],
  Array: ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced'],
};
const lackingOfItself = {
  Object: ['fromEntries', 'hasOwn', 'groupBy'],
  Promise: ['allSettled', 'any', 'withResolvers'],
};
const lackingOfAll = ['Intl', 'URL', 'URLSearchParams', 'structuredClone'];

/** Whether it is the compiled package that asks: the tests' own code goes on having everything. */
const asksPackage = () => /[\\/]dist[\\/](weapp|alipay)[\\/]/.test(new Error().stack.split('\n')[3] ?? '');
function takeAway(holder, name) {
  const real = holder[name];
  Object.defineProperty(holder, name, {
    configurable: true,
    get: () => (asksPackage() ? undefined : real),
    set: (given) => Object.defineProperty(holder, name, { configurable: true, writable: true, value: given }),
  });
}
function makeOld(all) {
  for (const [name, calls] of Object.entries(lacking)) for (const call of calls) takeAway(all[name].prototype, call);
  for (const [name, calls] of Object.entries(lackingOfItself)) for (const call of calls) takeAway(all[name], call);
  for (const name of lackingOfAll) takeAway(all, name);
}

/** A page with the network of Node: what a phone's WeChat gives a mini-program, beside jsdom's document. */
module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    Object.assign(this.global, {
      fetch,
      AbortController,
      structuredClone,
      Date: DateOfIos,
      worker: { require: (name) => require(name) },
    });
    makeOld(this.global);
  }
};
