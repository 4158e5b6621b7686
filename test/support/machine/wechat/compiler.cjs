module.exports = globalThis.worker.require(require.resolve('./templates-once.cjs'));
