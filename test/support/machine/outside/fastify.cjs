module.exports = globalThis.worker.require('./compile-once.cjs');
