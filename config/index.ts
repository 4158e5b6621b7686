import path from 'node:path';
import { version } from '../package.json';
import { minify } from './minify';

const root = path.resolve(__dirname, '..');
/** Rooms outside src/ that the client shares: without this they would reach webpack as TypeScript. */
const shared = [path.join(root, 'domain'), path.join(root, 'contract')];

/** What the browser's engine lacks is given before anything else runs. */
const engine = path.join(root, 'src/platform/engine/index.h5.ts');

/** What stands in React's place in a mini-program, and in Taro's in the web app. */
const mini = path.join(__dirname, 'mini');
const web = path.join(__dirname, 'web');

type Rule = {
  test(pattern: RegExp): Rule;
  enforce(when: 'pre'): Rule;
  use(name: string): { loader(file: string): void };
};
type Entries = { app: { import: string[] } };
type Compiler = {
  webpack: {
    EntryOptionPlugin: { applyEntryOption(compiler: Compiler, context: string, entries: Entries): void };
    BannerPlugin: new (options: object) => { apply(compiler: Compiler): void };
    Compilation: { PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER: number };
  };
  hooks: { entryOption: { tap(name: string, act: (context: string, entries: Entries) => true): void } };
};
type Plugin = new () => { apply(compiler: Compiler): void };
type Chain = {
  module: { rule(name: string): Rule };
  plugin(name: string): { use(plugin: Plugin): void };
  resolve: { alias: { set(name: string, file: string): void; delete(name: string): void } };
  output: { set(name: string, value: object): void };
  optimization: { set(name: string, value: string): void };
};
const guardPages = (chain: Chain): void =>
  chain.module
    .rule('guard-pages')
    .test(/src[\\/](pages[\\/][^\\/]+|packages[\\/][^\\/]+[\\/][^\\/]+)[\\/]index\.tsx$/)
    .enforce('pre')
    .use('guard-page')
    .loader(path.join(__dirname, 'guard-pages.cjs'));

/** Taro goes by the name of its entry and knows no other: what begins in its place is told to Webpack alone. */
class InSteps {
  apply(compiler: Compiler): void {
    compiler.hooks.entryOption.tap('in-steps', (context, entries) => {
      const app = { ...entries.app, import: [engine, path.join(web, 'in-steps.js')] };
      compiler.webpack.EntryOptionPlugin.applyEntryOption(compiler, context, { ...entries, app });
      return true;
    });
    // Nearly all of it runs on loading: Chrome from 136 on compiles it beside what the phone is doing, and not function by function.
    const { BannerPlugin, Compilation } = compiler.webpack;
    new BannerPlugin({
      banner: '//# allFunctionsCalledOnLoad',
      raw: true,
      test: /\.js$/,
      stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER - 1,
    }).apply(compiler);
  }
}

const outputRoot = process.env.FADAN_OUTPUT ?? `dist/${process.env.TARO_ENV}`;

/** A plain object: the command line's defineConfig adds types and asks for a native part that not every machine has. */
export default {
  projectName: 'fadan',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  /** scripts/build-stale.ts builds beside the place and swaps the whole in. */
  outputRoot,
  /** docs/decisions/0002 */
  framework: 'preact',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [path.join(__dirname, 'templates/index.cjs')],
  /** The operator's own name of the app, as it is registered with the platforms (src/i18n, titles). */
  env: {
    TARO_APP_NAME: JSON.stringify(process.env.TARO_APP_NAME ?? ''),
    TARO_APP_NAME_EN: JSON.stringify(process.env.TARO_APP_NAME_EN ?? ''),
  },
  defineConstants: {
    FADAN_API: JSON.stringify(
      process.env.TARO_APP_API ?? (process.env.TARO_ENV === 'h5' ? '' : 'http://127.0.0.1:8700'),
    ),
    FADAN_VERSION: JSON.stringify(version),
    FADAN_PLATFORM: JSON.stringify(process.env.TARO_ENV),
    /** The traffic police's account in Alipay, for its follow component. */
    FADAN_LIFESTYLE_ID: JSON.stringify(process.env.TARO_APP_LIFESTYLE_ID ?? ''),
  },
  terser: minify,
  copy: {
    patterns:
      process.env.TARO_ENV === 'weapp' ? [{ from: 'config/sitemap.json', to: `${outputRoot}/sitemap.json` }] : [],
    options: {},
  },
  baseLevel: 8,
  mini: {
    compile: { include: shared },
    /** Nobody writes HTML into a page (scripts of pages do so in the browser alone). */
    runtime: { enableInnerHTML: false },
    webpackChain: (chain: Chain): void => {
      guardPages(chain);
      // Webpack's own glue in the language of browserslist: Taro says ES5.
      chain.output.set('environment', { arrowFunction: true, const: true, destructuring: true });
      // A package is unpacked whole, so no file of it outlives another: numbers need not stand for the places of files.
      chain.optimization.set('moduleIds', 'size');
      chain.resolve.alias.delete('react');
      chain.resolve.alias.set('react$', path.join(mini, 'react.js'));
      chain.resolve.alias.set('react-dom', path.join(mini, 'react-dom.js'));
    },
    postcss: { pxtransform: { enable: false }, cssModules: { enable: false } },
  },
  h5: {
    publicPath: '/app/',
    staticDirectory: 'static',
    // Packages as well: what they are published in is newer than the oldest browser (browserslist in package.json).
    compile: { include: [...shared, path.join(root, 'node_modules'), web] },
    webpackChain: (chain: Chain): void => {
      guardPages(chain);
      chain.plugin('in-steps').use(InSteps);
      chain.resolve.alias.set('@tarojs/components$', path.join(web, 'components.js'));
    },
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { autoprefixer: { enable: true }, pxtransform: { enable: false } },
  },
};
