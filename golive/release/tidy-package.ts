import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { callsIn, namesIn } from '../privacy/interfaces';
import { readPackage, type Target } from '../package';
import { cutNames } from './cut-names';

const longName = /(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/g;
const framework = ['taro.js', 'vendors.js'];

/** What a build leaves that a reviewer's machine takes for something else; docs/go-live.md, rows 7 and 13 to 15. */
export function tidyPackage(target: Target, folder: string, name = ''): void {
  if (target === 'h5') return nameWebPage(join(folder, 'index.html'), name);
  dropLicences(folder);
  shortenNames(folder);
  cutUnusedNames(target, folder);
  if (target === 'alipay') declareOtherPlatform(join(folder, 'taro.js'));
}

/** The operator's name stands there before a script has run, as the title and over what is coming. */
function nameWebPage(file: string, name: string): void {
  const text = readFileSync(file, 'utf8');
  const safe = name.replace(/[<>&]/g, '');
  if (safe)
    writeFileSync(
      file,
      text.replace(/<(title|b)>.*?<\/\1>/g, (_, tag) => `<${tag}>${safe}</${tag}>`),
    );
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));

/** They name the packages of a build; the app's own page names them to people. */
const dropLicences = (folder: string): void =>
  filesIn(folder)
    .filter((name) => name.endsWith('.LICENSE.txt'))
    .forEach((name) => rmSync(join(folder, name)));

/** 32 hex digits look like an AppSecret. The first eight tell the files of a package apart, or else this throws. */
function shortenNames(folder: string): void {
  const files = filesIn(folder);
  const long = [...new Set(files.flatMap((name) => name.match(longName) ?? []))];
  if (new Set(long.map((name) => name.slice(0, 8))).size < long.length) throw new Error('two files of one short name');
  for (const name of files.filter((one) => /\.(js|json|wxml|axml|wxss|acss)$/.test(one))) {
    const text = readFileSync(join(folder, name), 'utf8');
    const short = text.replace(longName, (word) => (long.includes(word) ? word.slice(0, 8) : word));
    if (short !== text) writeFileSync(join(folder, name), short);
  }
  for (const name of files)
    if (name.search(longName) >= 0)
      renameSync(
        join(folder, name),
        join(
          folder,
          name.replace(longName, (word) => word.slice(0, 8)),
        ),
      );
}

function cutUnusedNames(target: Target, folder: string): void {
  const built = readPackage(target, folder)!;
  const called = callsIn(built);
  const unused = namesIn(built).filter((name) => !called.has(name));
  for (const name of framework) writeFileSync(join(folder, name), cutNames(built.text(name), unused));
}

/** Taro carries the code of another platform, behind a condition that is never true here; its name is declared all the same. */
function declareOtherPlatform(file: string): void {
  writeFileSync(file, `var tt;${readFileSync(file, 'utf8')}`);
}
