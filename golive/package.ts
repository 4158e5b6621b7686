import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const targets = ['weapp', 'alipay', 'h5'] as const;
export type Target = (typeof targets)[number];

type BuiltFile = { name: string; text: string };
/** A built package as a reviewer's machine sees it: names and texts of its files. */
export type Package = { target: Target; files: readonly BuiltFile[]; text(name: string): string };

const isText = (name: string): boolean => /\.(js|json|wxml|wxss|axml|acss|wxs|sjs|html|css|txt)$|rc$/.test(name);

/** @returns undefined where nothing was built */
export function readPackage(target: Target, folder: string): Package | undefined {
  if (!existsSync(folder)) return undefined;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => ({ name, text: isText(name) ? readFileSync(join(folder, name), 'utf8') : '' }));
  return packageOf(target, files);
}

export const packageOf = (target: Target, files: readonly BuiltFile[]): Package => ({
  target,
  files,
  text: (name) => files.find((file) => file.name === name)?.text ?? '',
});

/** What we wrote, and the words that people read: not the framework that a build lays beside it. */
const ofFramework = /^(taro|vendors|runtime)\.js$/;
export const ownScripts = ({ files }: Package): readonly BuiltFile[] =>
  files.filter(({ name }) => name.endsWith('.js') && !ofFramework.test(name));

export const json = <T>(built: Package, name: string): T | undefined => {
  const text = built.text(name);
  return text === '' ? undefined : (JSON.parse(text) as T);
};

type AppJson = {
  pages?: string[];
  subPackages?: { root: string; pages: string[] }[];
  lazyCodeLoading?: string;
  requiredPrivateInfos?: string[];
  plugins?: object;
  window?: { navigationBarTitleText?: string; defaultTitle?: string };
};
export const appJson = (built: Package): AppJson => json<AppJson>(built, 'app.json') ?? {};

/** Whether a page is in the package; a browser's build names its pages in its scripts. */
export function hasPage(built: Package, page: string): boolean {
  if (built.target === 'h5') return ownScripts(built).some(({ text }) => text.includes(page));
  const { pages = [], subPackages = [] } = appJson(built);
  return [...pages, ...subPackages.flatMap(({ root, pages }) => pages.map((name) => `${root}/${name}`))].includes(page);
}

/** Every file that matches, with what matched first. */
export const matching = (files: readonly BuiltFile[], pattern: RegExp): Found[] =>
  files.flatMap(({ name, text }) => {
    const found = pattern.exec(text);
    return found ? [{ file: name, says: found[0] }] : [];
  });
export type Found = { file: string; says: string };
