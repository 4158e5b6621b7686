module.exports = globalThis.worker.require('kysely');
