module.exports = globalThis.worker.require('alipay-sdk');
