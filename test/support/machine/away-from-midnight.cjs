const { setTimeout: sleep } = require('node:timers/promises');

const minute = 60_000;
const day = 24 * 60 * minute;
/** A file takes up to two minutes, and in a day's last two and a half the service refuses to open a cashier. */
const before = 5 * minute;
const after = 1.1 * minute;

/** How long a file that pays has to wait until amounts stand still, in milliseconds. Shanghai knows no summer time. */
const untilAmountsStand = (now) => {
  const passed = (now + 8 * 60 * minute) % day;
  if (passed < after) return after - passed;
  return day - passed < before ? day - passed + after : 0;
};

/** Before each file: amounts change at midnight in China, wherever and whenever the tests run. */
module.exports = () => sleep(untilAmountsStand(Date.now()));
module.exports.untilAmountsStand = untilAmountsStand;
