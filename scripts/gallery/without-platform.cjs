const Module = require('node:module');
const path = require('node:path');

/** Components are drawn by a script: sheets are read beside them, and the platform's own parts are plain elements. */
globalThis.FADAN_PLATFORM = 'h5';
globalThis.FADAN_API = '';
Module._extensions['.css'] = (module) => {
  module.exports = {};
};
const stood = {
  '@tarojs/components': path.join(__dirname, 'plain-components.tsx'),
  '@tarojs/taro': path.join(__dirname, 'no-platform.ts'),
};
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  return resolve.call(this, stood[request] ?? request, ...rest);
};
