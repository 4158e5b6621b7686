module.exports = globalThis.worker.require('fastify');
