/** Who may import whom among the rooms, and inside the service: the arrows of docs/architecture.md. */
const no = require('./rule.cjs');
const rooms = require('./server-rooms.cjs');

const placeOf = (names) => names.map((name) => `^server/${name}(/|\\.ts$)`).join('|');
const others = (name, seen) => ({ path: '^server/', pathNot: placeOf([name, ...seen]) });
const roomRules = Object.entries(rooms).flatMap(([name, { sees, types = [] }]) => [
  no(
    `server-${name}`,
    { path: placeOf([name]) },
    others(name, [...sees, ...types]),
    `sees ${[...sees, ...types].join(', ')}`,
  ),
  ...(types.length > 0
    ? [
        no(
          `server-${name}-is-handed-them`,
          { path: placeOf([name]) },
          { path: placeOf(types), dependencyTypesNot: ['type-only'] },
          `takes types alone of ${types.join(', ')}: what it needs of them comes from wiring`,
        ),
      ]
    : []),
]);

module.exports = [
  no(
    'domain-is-pure',
    { path: '^domain/' },
    { pathNot: '^domain/|^node_modules/dayjs/' },
    'domain imports dayjs and itself',
  ),
  no(
    'contract-sees-domain',
    { path: '^contract/' },
    { path: '^(src|server|sandbox|test|bench|scripts|config)/' },
    'the contract knows neither side',
  ),
  no(
    'service-is-alone',
    { path: '^server/' },
    { path: '^(src|sandbox|test|bench|scripts|config)/' },
    'the service never imports the mini-program, the sandbox or a test',
  ),
  no(
    'product-knows-no-test',
    { path: '^(scripts|config)/' },
    { path: '^test/', pathNot: '^test/(flows|support)/' },
    'what starts or builds the product needs no test; pictures are drawn by the flows',
  ),
  no(
    'gateways-stand-behind-their-port',
    { path: '^server/(?!gateways/|wiring/)' },
    { path: '^server/gateways/(?!types\\.ts$)' },
    'the rest of the service knows a gateway by payments/gateway and gateways/types',
  ),
  no(
    'gateways-are-strangers',
    { path: '^server/gateways/([^/]+)/' },
    { path: '^server/gateways/[^/]+/', pathNot: '^server/gateways/($1|bills)/' },
    'no gateway knows another; how a bill is read they share',
  ),
  no(
    'sources-stand-behind-the-bureau',
    { path: '^server/(?!bureau/)' },
    { path: '^server/bureau/sources/', dependencyTypesNot: ['type-only'] },
    "who answers for a city is the bureau's business",
  ),
  no(
    'strangers-bytes-are-parsed-in-the-child',
    {
      path: '^server/',
      pathNot: '^server/papers/(in-child/|pdf/|vision/|finding/|judging/(?!check-with-bureau))',
    },
    {
      path: '^server/papers/(in-child/|pdf/|vision/|finding/)|node_modules/(sharp|onnxruntime-node|zxing-wasm|pdfjs-dist|@napi-rs/canvas)/',
      dependencyTypesNot: ['type-only'],
    },
    'the process that signs payments decodes no picture and no PDF',
  ),
  ...roomRules,
  no(
    'no-cycles',
    {},
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    'two files that need each other are one',
  ),
];
