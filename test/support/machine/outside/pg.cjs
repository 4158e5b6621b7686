module.exports = globalThis.worker.require('pg');
