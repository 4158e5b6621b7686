module.exports = globalThis.worker.require('openid-client');
