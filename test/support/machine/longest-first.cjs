const Sequencer = require('@jest/test-sequencer').default;

/**
 * Known to be long on every machine: begun first, so that the last worker never plays one alone at the end. WeChat's stories read the
 * photographs that the other platforms' stories then find read.
 */
const long = [
  /weapp\.test/,
  /(operators|weapp-refusals)\.test/,
  /browser\.test/,
  /flows|start\.test/,
  /simulation|over-http|followers.chat|rare-ends/,
];
const rank = ({ path }) => {
  const at = long.findIndex((pattern) => pattern.test(path));
  return at === -1 ? long.length : at;
};

/** A fresh clone knows no durations of earlier runs; Jest would go by the size of the files. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
