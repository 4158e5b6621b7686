import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { describe, expect, it } from '@jest/globals';

/** docs/platforms.md: iOS 12, Chrome 69. Both know the syntax of 2019, and none newer. */
const syntax = 2019;
/** What they lack, and what mini-program engines lack besides, as calls that a bundle could hold. */
const beyond: Record<string, RegExp> = {
  'Object.fromEntries (Chrome 73, iOS 12.2)': /Object\.fromEntries\(/,
  'String.replaceAll (Chrome 85, iOS 13.4)': /\.replaceAll\(/,
  'String.matchAll (Chrome 73, iOS 13)': /\.matchAll\(/,
  'Promise.allSettled (Chrome 76, iOS 13)': /Promise\.allSettled\(/,
  'Promise.any (Chrome 85, iOS 14)': /Promise\.any\(/,
  'structuredClone (Chrome 98, iOS 15.4)': /\bstructuredClone\(/,
  'Array.findLast (Chrome 97, iOS 15.4)': /\.findLast(Index)?\(/,
  'Array.toSorted (Chrome 110, iOS 16)': /\.to(Sorted|Reversed|Spliced)\(/,
  'looking behind in a pattern (iOS 16.4)':
    /\/[^/\n]*\(\?<[=!][^/\n]*\/[gimsuy]*\.(exec|test)|match\(\/[^/\n]*\(\?<[=!]/,
};
/** Engines of mini-programs have no tables of Unicode and no Intl (wechat-miniprogram/glass-easel#270). */
const beyondPhones: Record<string, RegExp> = {
  ...beyond,
  'String.normalize': /\.normalize\("NFK?[CD]"\)/,
  Intl: /\bIntl\.[A-Z]/,
  'address classes of browsers': /new URL(SearchParams)?\(/,
};

/** What a package of others calls, and src/platform/engine gives to browsers that lack it. */
const given: Record<string, RegExp> = {
  'String.replaceAll (Chrome 85, iOS 13.4)': /String\.prototype\.replaceAll ?(=[^=]|\|\|)/,
};

const scriptsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => join(folder, file));
const built = (['weapp', 'alipay', 'h5'] as const).filter((target) => existsSync(`dist/${target}`));

describe.each(built)('the build of %s', (target) => {
  const scripts = scriptsIn(`dist/${target}`);
  it('is read by the oldest engine', () => {
    const unread = scripts.filter((file) => {
      try {
        parse(readFileSync(file, 'utf8'), { ecmaVersion: syntax });
        return false;
      } catch {
        return true;
      }
    });
    expect(unread).toEqual([]);
  });
  it('calls nothing that the oldest engine lacks', () => {
    const isGiven = (name: string) => scripts.some((file) => given[name]?.test(readFileSync(file, 'utf8')));
    const names = Object.entries(target === 'h5' ? beyond : beyondPhones).filter(([name]) => !isGiven(name));
    const lacking = names.flatMap(([name, pattern]) =>
      scripts.filter((file) => pattern.test(readFileSync(file, 'utf8'))).map((file) => `${name}: ${file}`),
    );
    expect(lacking).toEqual([]);
  });
});
