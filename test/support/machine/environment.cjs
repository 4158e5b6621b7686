const { TestEnvironment } = require('jest-environment-node');

/** Of this worker, and not of one test file: packages that every file would load anew, and the empty database that they hand on. */
const kept = {};

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
};
