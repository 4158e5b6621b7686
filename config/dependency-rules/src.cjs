/** Who may import whom inside the mini-program: every arrow of docs/architecture.md that concerns src, and what has none. */
const no = require('./rule.cjs');
const screens = '^src/(pages|packages)/';

module.exports = [
  no(
    'client-is-alone',
    { path: '^src/' },
    { path: '^(server|sandbox|test|bench|scripts|config)/' },
    'the mini-program never imports the service',
  ),
  no(
    'client-takes-types-of-the-contract',
    { path: '^src/' },
    { path: '^contract/', dependencyTypesNot: ['type-only'] },
    'its schemas would be bytes on every phone',
  ),
  no('nobody-imports-the-app', { path: '^src/' }, { path: '^src/app(\\.config)?\\.tsx?$' }, 'it stands above all'),
  no(
    'pages-are-islands',
    { path: '^(src/(?:pages/[^/]+|packages/[^/]+/[^/]+))/' },
    { path: screens, pathNot: '^$1/' },
    'what two pages share lives in features',
  ),
  no('features-know-no-page', { path: '^src/features/' }, { path: screens }, 'pages -> features, never back'),
  no(
    'api-sees-the-contract-alone',
    { path: '^src/api/' },
    { path: '^src/', pathNot: '^src/api/|^src/platform/(storage/index|attempt)\\.ts$' },
    'what a platform proves is handed to it by the app; what a phone keeps it keeps for all',
  ),
  no(
    'ui-knows-no-fines',
    { path: '^src/ui/' },
    { path: '^(src|contract|domain)/', pathNot: '^src/ui/|^src/i18n/language\\.ts$|^domain/payments/money\\.ts$' },
    'ui shows what it is given: it knows the size of letters and how money is written',
  ),
  no(
    'platform-knows-no-screen',
    { path: '^src/platform/' },
    { path: '^src/', pathNot: '^src/platform/' },
    'a capability is offered to all and asks nobody',
  ),
  no(
    'i18n-says-and-does-nothing',
    { path: '^src/i18n/' },
    { path: '^src/', pathNot: '^src/i18n/|^src/platform/(storage|reader)/index\\.ts$' },
    'a sentence needs nothing of ours but to know its reader',
  ),
  no(
    'i18n-takes-types-alone',
    { path: '^src/i18n/' },
    { path: '^(contract|domain)/', dependencyTypesNot: ['type-only'] },
    'what a sentence says comes to it as an argument',
  ),
  no(
    'languages-are-joined-by-topic',
    { path: '^src/', pathNot: '^src/i18n/|\\.config\\.ts$' },
    { path: '^src/i18n/(?!topics/)[^/]+/' },
    'a screen that takes one language cannot show another',
  ),
  no(
    'language-knows-no-other-but-the-first',
    { path: '^src/i18n/(?!topics/)([^/]+)/' },
    { path: '^src/i18n/[^/]+/', pathNot: '^src/i18n/($1|zh-CN)/' },
    'else a language could not be taken out again',
  ),
  no(
    'capabilities-are-asked-by-their-folder',
    { path: '^src/', pathNot: '^src/(platform|api)/' },
    { path: '^src/platform/', pathNot: '^src/platform/[^/]+/(index|types)\\.tsx?$' },
    'the build picks a variant for the folder alone',
  ),
  no(
    'variants-are-chosen-by-the-build',
    { pathNot: '^test/' },
    { path: '\\.(weapp|alipay|h5)\\.tsx?$' },
    'import ../platform/cashier, never ../platform/cashier/index.weapp',
  ),
  {
    ...no('no-folder-circles', { path: '^src/' }, { circular: true }, 'two folders that need each other are one'),
    scope: 'folder',
  },
];
