module.exports = globalThis.worker.require('@fastify/rate-limit');
