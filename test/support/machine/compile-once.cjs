const fastify = require('fastify');

/** Packages that Fastify brings, and compiles by where it is told nothing else. */
const ofFastify = (name) => require(require.resolve(name, { paths: [require.resolve('fastify')] }));

/** What one service compiles of a schema serves the next of this worker: a hundred services have the same routes. */
const onceAWorker = (build, known) => (external, options) => {
  const compile = build(external, options);
  const among = JSON.stringify([external, options]);
  return (route) => {
    const key = `${among} ${JSON.stringify(route.schema)}`;
    if (!known.has(key)) known.set(key, compile({ ...route, schema: JSON.parse(JSON.stringify(route.schema)) }));
    return known.get(key);
  };
};

const compilersFactory = {
  buildValidator: onceAWorker(ofFastify('@fastify/ajv-compiler')(), new Map()),
  buildSerializer: onceAWorker(ofFastify('@fastify/fast-json-stringify-compiler')(), new Map()),
};
const opened = (options) => fastify({ schemaController: { compilersFactory }, ...options });

module.exports = Object.assign(opened, fastify, { default: opened, fastify: opened });
