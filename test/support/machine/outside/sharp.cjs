module.exports = globalThis.worker.require('sharp');
