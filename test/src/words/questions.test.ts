import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { languages, type Language } from '../../../src/i18n/languages';
import { garage } from '../../../src/i18n/topics/garage';
import { invite } from '../../../src/i18n/topics/invite';
import { kept } from '../../../src/i18n/topics/kept';
import { lend } from '../../../src/i18n/topics/lend';
import { objections } from '../../../src/i18n/topics/objections';
import { screen } from '../../../src/i18n/topics/screen';
import { sessions } from '../../../src/i18n/topics/sessions';
import { violation } from '../../../src/i18n/topics/violation';

const topics = { garage, invite, kept, lend, objections, screen, sessions, violation };
const mostCharacters = 4; // of WeChat
/** Where a yes is longer, WeChat's button says OK. */
const saidOk = { en: true };

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('platform/'))
  .map((file) => readFileSync(join('src', file), 'utf8'))
  .filter((text) => /\bconfirmed\(/.test(text));
/** The names of the words that stand on the buttons of questions: each asks with both (a type demands it). */
const onButtons = (button: string) =>
  sources.flatMap((text) =>
    [...text.matchAll(new RegExp(`${button}: w\\.(\\w+)|(\\w+): ${button}\\b`, 'g'))].map(
      ([, of, taken]) => of ?? taken!,
    ),
  );
const textsOf = (names: readonly string[], language: Language) =>
  names.flatMap((name) =>
    Object.values(topics)
      .map((topic) => (topic[language] as Record<string, unknown>)[name])
      .filter((word) => typeof word === 'string'),
  );

describe('a question before what cannot be undone', () => {
  const [yes, no] = [onButtons('confirmText'), onButtons('cancelText')];
  it('words both its buttons', () => {
    const questions = sources.join('').match(/\bconfirmed\(/g)!.length;
    expect([yes.length, no.length]).toEqual([questions, questions]);
  });
  it.each(Object.keys(languages) as Language[])('has them short enough for a button in %s', (language) => {
    const texts = textsOf([...yes, ...no], language);
    expect(texts.length).toBeGreaterThanOrEqual(yes.length + no.length);
    expect(texts.filter((text) => text.length > mostCharacters && !(language in saidOk))).toEqual([]);
    expect(textsOf(no, language).filter((text) => text.length > mostCharacters)).toEqual([]);
  });
});
