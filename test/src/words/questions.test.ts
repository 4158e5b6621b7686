import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { languages, type Language } from '../../../src/i18n/languages';
import { garage } from '../../../src/i18n/topics/garage';
import { invite } from '../../../src/i18n/topics/invite';
import { kept } from '../../../src/i18n/topics/kept';
import { lend } from '../../../src/i18n/topics/lend';
import { objections } from '../../../src/i18n/topics/objections';
import { sessions } from '../../../src/i18n/topics/sessions';
import { violation } from '../../../src/i18n/topics/violation';

const topics = { garage, invite, kept, lend, objections, sessions, violation };
const mostCharacters = 4; // of WeChat; what is longer becomes the platform's own word, which is Chinese

const sources = readdirSync('src/packages', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/.test(file),
);
/** Each file that asks before it does something, with the names of the words that stand on its buttons. */
const asking = sources
  .map((file) => ({ file, text: readFileSync(join('src/packages', file), 'utf8') }))
  .filter(({ text }) => /\bconfirmed\(/.test(text))
  .map(({ file, text }) => ({
    file,
    questions: text.match(/\bconfirmed\(/g)!.length,
    yes: [...text.matchAll(/confirmText: w\.(\w+)/g)].map(([, name]) => name!),
    no: [...text.matchAll(/cancelText: w\.(\w+)/g)].map(([, name]) => name!),
  }));

describe('a question before what cannot be undone', () => {
  it.each(asking)('of $file has a yes and a no in the words of the app', ({ questions, yes, no }) => {
    expect([yes.length, no.length]).toEqual([questions, questions]);
  });
  it.each(Object.keys(languages) as Language[])('has them short enough for a button in %s', (language) => {
    const words = Object.values(topics).map((topic) => topic[language] as Record<string, unknown>);
    const names = asking.flatMap(({ yes, no }) => [...yes, ...no]);
    const texts = names.flatMap((name) => words.map((of) => of[name]).filter((word) => typeof word === 'string'));
    expect(texts.length).toBeGreaterThanOrEqual(names.length);
    expect(texts.filter((text) => text.length > mostCharacters)).toEqual([]);
  });
});
