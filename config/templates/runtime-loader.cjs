/**
 * Taro's runtime, less the components, attributes and calls of its platforms that we do not use: some 25 KB of the first package.
 * A loader of webpack; options: components (names of what the templates have, by component), sources (the folder of our pages).
 */
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

let text;
const textOf = (folder) =>
  (text ??= readdirSync(folder, { recursive: true })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n'));
/** Every word of our sources: a call that none of them names is none of ours. */
let words;
const wordsOf = (folder) => (words ??= new Set(textOf(folder).match(/\w+/g)));
/** What pages set by style={{}}: all else is in style sheets. */
const stylesOf = (folder) => [
  ...new Set([...textOf(folder).matchAll(/style=\{\{(.*?)\}\}/gs)].flatMap(([, set]) => set.match(/\w+(?=: )/g))),
];

const changed = (source, pattern, by, file) => {
  if (!pattern.test(source)) throw new Error(`${file} is not as config/templates/runtime-loader.cjs knows it.`);
  return source.replace(pattern, by);
};
const components = /^const (components|internalComponents) = \{[^]*?^\};/m;
const calls = /^(const needPromiseApis = new Set\(\[)([^]*?)^(\]\);)/m;
/** A call whose result nobody takes goes: Taro writes its lists with some. */
const pure = [/(?<!function )\b(Object\.assign|singleQuote)\(/g, '/*#__PURE__*/ $1('];

const withCalls = ({ sources }) => [
  calls,
  (_, head, names, foot) =>
    head + names.match(/'\w+'/g).filter((name) => wordsOf(sources).has(name.slice(1, -1))) + foot,
];

/** Of each file of Taro's that is narrowed: what takes the place of what. */
const changes = {
  // Taken apart as it is required, all of the runtime would stay.
  'taro/index.js': () => [[/^const \{ hooks \} = (require\('@tarojs\/runtime'\))$/m, 'const hooks = $1.hooks']],
  'runtime/dist/dom/style_properties.js': ({ sources }) => [
    [/^[^]*$/, `export const styleProperties = ${JSON.stringify(stylesOf(sources))};`],
  ],
  // What is false goes to an element as an attribute; of a component it would be sent along and mean nothing.
  'plugin-framework-react/dist/runtime.js': () => [
    [/^        if \(dom\) \{ \/\*\* ElementNode \*\/$/m, "        if (dom && typeof newVNode.type === 'string') {"],
  ],
  'shared/dist/components.js': (options) => [
    [components, `const internalComponents = ${JSON.stringify(options.components)};`],
    pure,
  ],
  'shared/dist/native-apis.js': (options) => [withCalls(options)],
  'plugin-platform-weapp/dist/runtime.js': (options) => [[components, 'const components = {};'], withCalls(options)],
  'plugin-platform-alipay/dist/runtime.js': (options) => [[components, 'const components = {};'], withCalls(options)],
};

module.exports = function narrowRuntime(source) {
  const file = this.resourcePath.split(path.sep).join('/').split('/@tarojs/').at(-1);
  return changes[file](this.getOptions()).reduce((text, [pattern, by]) => changed(text, pattern, by, file), source);
};
module.exports.files = new RegExp(
  `@tarojs[\\\\/](${Object.keys(changes).join('|').replaceAll('/', '[\\\\/]')})$`.replaceAll('.js', '\\.js'),
);
