module.exports = globalThis.worker.require('@fastify/static');
