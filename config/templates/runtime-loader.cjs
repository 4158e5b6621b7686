/**
 * Taro's runtime, less the components, attributes and calls of its platforms that we do not use: some 25 KB of the first package.
 * A loader of webpack; options: components (names of what the templates have, by component), sources (the folder of our pages).
 */
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

/** Every word of our sources: a call that none of them names is none of ours. */
let words;
const wordsOf = (folder) =>
  (words ??= new Set(
    readdirSync(folder, { recursive: true })
      .filter((file) => /\.tsx?$/.test(file))
      .flatMap((file) => readFileSync(path.join(folder, file), 'utf8').match(/\w+/g) ?? []),
  ));

const replaced = (source, pattern, by, file) => {
  if (!pattern.test(source)) throw new Error(`${file} is not as config/templates/runtime-loader.cjs knows it.`);
  return source.replace(pattern, by);
};

module.exports = function narrowRuntime(source) {
  const { components, sources } = this.getOptions();
  const file = this.resourcePath;
  const pure = source.replace(/^(const \w+ = )Object\.assign\(/gm, '$1/*#__PURE__*/ Object.assign(');
  const withComponents = /runtime\.js$/.test(file)
    ? (text) => replaced(text, /^const components = \{[^]*?^\};/m, 'const components = {};', file)
    : (text) =>
        replaced(
          text,
          /^const internalComponents = \{[^]*?^\};/m,
          `const internalComponents = ${JSON.stringify(components)};`,
          file,
        );
  const withCalls = (text) =>
    replaced(
      text,
      /^(const needPromiseApis = new Set\(\[)([^]*?)^(\]\);)/m,
      (_, head, names, foot) =>
        head + names.match(/'\w+'/g).filter((name) => wordsOf(sources).has(name.slice(1, -1))) + foot,
      file,
    );
  if (/native-apis\.js$/.test(file)) return withCalls(source);
  if (/components\.js$/.test(file)) return withComponents(pure);
  return withCalls(withComponents(pure));
};
