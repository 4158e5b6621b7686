const { AsyncLocalStorage } = require('node:async_hooks');
const { TestEnvironment } = require('jest-environment-node');

/** Of this worker, and not of one test file: packages that every file would load anew, and the empty database that they hand on. */
const kept = {};

/**
 * Before Node 24 a storage that ran once is carried by every promise of the process until it is disabled, and Jest makes one for
 * each file and leaves it: after 170 files a promise took forty times as long.
 */
const storages = new Set();
for (const way of ['run', 'enterWith']) {
  const asItIs = AsyncLocalStorage.prototype[way];
  AsyncLocalStorage.prototype[way] = function (...given) {
    storages.add(this);
    return asItIs.apply(this, given);
  };
}

/** Jest's own word for "no more tests"; a database that is still open would hold the process for ever. */
const endOfWorker = 2;
if (process.send) process.on('message', ([word]) => word === endOfWorker && process.exit(0));

module.exports = class OnWorker extends TestEnvironment {
  static kept = kept;
  async setup() {
    await super.setup();
    this.global.WebAssembly = WebAssembly; // a program that is compiled here is known to packages of the worker
    this.global.worker = { require: (name) => require(name), kept };
  }
  async teardown() {
    for (const storage of storages) storage.disable();
    storages.clear();
    await super.teardown();
  }
};
