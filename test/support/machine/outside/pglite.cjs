module.exports = globalThis.worker.require('@electric-sql/pglite');
