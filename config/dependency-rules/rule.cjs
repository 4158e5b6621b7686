/** One forbidden arrow of docs/architecture.md. */
module.exports = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });
