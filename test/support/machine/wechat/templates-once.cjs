const { wxmlToJs } = require('miniprogram-compiler');

const known = new Map();

/** WeChat's compiler of templates takes the whole package each time that an app starts: once a worker is enough, no run builds twice. */
module.exports = {
  wxmlToJs(root, options) {
    if (!known.has(root)) known.set(root, wxmlToJs(root, options));
    return known.get(root);
  },
};
