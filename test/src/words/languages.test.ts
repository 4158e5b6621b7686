// A language is a folder beside the others and a line in languages.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { joinedTopics } from '../../../scripts/join-languages';
import { languages } from '../../../src/i18n/languages';

const topicsOf = (language: string) => readdirSync(`src/i18n/${language}`).sort();
const folders = readdirSync('src/i18n', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'topics')
  .map(({ name }) => name);

it('knows every language that has a folder', () => {
  expect(folders.sort()).toEqual(Object.keys(languages).sort());
});
it.each(folders)('has every topic in %s', (language) => {
  expect(topicsOf(language)).toEqual(topicsOf('zh-CN'));
});
it('joins the languages of each topic as `npm run words` does', () => {
  const topics = joinedTopics();
  const isTopic = (file: string) => /^[\w-]+\.ts$/.test(file); // here.weapp.ts is picked by the build
  expect(topicsOf('topics')).toEqual(topicsOf('zh-CN').filter(isTopic));
  expect(Object.keys(topics).filter((file) => readFileSync(file, 'utf8') !== topics[file])).toEqual([]);
});
it('keeps what a reader reads in the folders of the languages', () => {
  const chinese = /[\u4e00-\u9fff]/;
  const spoken = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('i18n/'))
    .filter((file) => chinese.test(readFileSync(`src/${file}`, 'utf8')));
  // A platform's own words for a lost connection, and the last characters of plates: nobody reads them as a sentence.
  expect(spoken.sort()).toEqual(['api/papers.ts', 'ui/plate.tsx']);
});
it('says an offence in the reader’s language wherever an answer tells one', () => {
  // useOffence() picks the words; a label is a topic's, and what was sent in a message stays as it was sent.
  const raw = /[{>]offence[}<]|\b(?!w\b|p\b|told\b)\w+\.offence\b/;
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx$/.test(file));
  expect(files.filter((file) => raw.test(readFileSync(`src/${file}`, 'utf8')))).toEqual([]);
});
/** The files of the app whose path fits. */
const sources = (path: RegExp): { file: string; code: string }[] =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && path.test(file))
    .map((file) => ({ file, code: readFileSync(`src/${file}`, 'utf8') }));
const filesWith = (fault: RegExp, path: RegExp): string[] =>
  sources(path).flatMap(({ file, code }) => (fault.test(code) ? [file] : []));

it('says a citation in the reader’s language wherever an answer gives one', () => {
  // cite(), beside() and the sentences that take an article say it so; a child of a view or a template would say it in Chinese.
  expect(filesWith(/\{(?:\w+[?!]?\.)*(?:\w*[aA]rticle|basis)\}|[^=]\{item\}/, /^(?!i18n\/)/)).toEqual([]);
  const inSentence = /\$\{(?:\w*[aA]rticle|basis|collection|reconsiderFirst)\}|\$\{articles\./;
  expect(filesWith(inSentence, /^i18n\/en\//)).toEqual([]);
});
it('keeps Chinese punctuation in the folder of Chinese', () => {
  expect(filesWith(/[，。；：、（）]/, /^(?!i18n\/zh-CN\/)/)).toEqual(['i18n/en/citations.ts']);
});
