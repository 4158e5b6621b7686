// Every point of OWASP ASVS 5.0.0 of levels 1 and 2 is answered once, by what is there.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { withCounts } from '../../scripts/asvs/draw';
import { allRows, answers, chapterOf, pages, rowsOf, wanted, type Row } from '../../scripts/asvs/pages';
import { points } from '../../scripts/asvs/standard';

const rows = allRows();
/** What a row names: a file in backticks, or a page of ours with the heading that is meant. */
const filesOf = ({ by }: Row) => [...by.matchAll(/`([\w./-]+\/[\w./-]+|package\.json)`/g)].map(([, file]) => file!);
const linksOf = ({ by }: Row) =>
  [...by.matchAll(/\]\(\.\.\/([\w./-]+\.md)(?:#([\w-]+))?\)/g)].map(([, page, at]) => [page!, at]);
const checkOf = ({ by }: Row) => /\(check: ([\w-]+)\)/.exec(by)?.[1];
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');
const headings = (page: string) =>
  [...readFileSync(page, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, text]) => anchor(text!));

/** What is told not to be here: no package of it, and no word of it in our own code. */
const absent: Record<string, RegExp> = {
  passwords: /type=["']password|argon2|bcrypt|scrypt|pbkdf2/i,
  directories: /\bldap|xpath|jndi|memcache|nodemailer|smtp:|imap:|latex/i,
  templates: /handlebars|mustache|nunjucks|\bejs\b|\bpug\b|markdown-it|quill|tinymce/i,
  websockets: /new WebSocket|connectSocket|websocketPlugin|socket\.io/i,
  graphql: /graphql/i,
  webrtc: /RTCPeerConnection|mediasoup|['"]turns?:/,
  saml: /\bsaml/i,
  messages: /addEventListener\(['"]message|onmessage/,
  evaluation: /\beval\(|new Function\(|node:vm/,
  sms: /sendSms|\btotp\b|\botp\b/i,
  certificates: /requestCert|rejectUnauthorized: false|NODE_TLS_REJECT/,
};
const rooms = ['contract', 'domain', 'server', 'src'];
const sources = execFileSync('git', ['ls-files', ...rooms], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && existsSync(file))
  .map((file): [string, string] => [file, readFileSync(file, 'utf8').replace(/^\s*(\/\/|\*|\/\*\*).*$/gm, '')]);
const packages = Object.keys(
  (JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object }).dependencies,
);

it('knows the standard: 345 points, 70 of the first level and 183 of the second', () => {
  expect([1, 2, 3].map((level) => points.filter((point) => point.level === level).length)).toEqual([70, 183, 92]);
});
it('answers every point once, with its level, on the page of its chapter', () => {
  expect(rows.map(({ number }) => number)).toEqual(wanted.map(({ number }) => number));
  expect(rows.map(({ level }) => level)).toEqual(wanted.map(({ level }) => level));
  expect(rows.filter(({ page, number }) => !pages[page]!.includes(chapterOf(number)))).toEqual([]);
});
it('would see a point that is missing, and one that is answered twice', () => {
  const [first, ...rest] = rows;
  const numbers = (some: readonly Row[]) => some.map(({ number }) => number);
  expect(numbers(rest)).not.toEqual(wanted.map(({ number }) => number));
  expect(numbers([first!, ...rows])).not.toEqual(wanted.map(({ number }) => number));
  expect(rowsOf('x.md', '| V1.1.1 | 2 | decoding | met | `a/b.ts` |')).toEqual([
    { page: 'x.md', number: 'V1.1.1', level: 2, about: 'decoding', answer: 'met', by: '`a/b.ts`' },
  ]);
});
it('knows four answers, and names files, pages and headings that are there', () => {
  expect(rows.filter(({ answer }) => !(answers as readonly string[]).includes(answer))).toEqual([]);
  expect(rows.flatMap(filesOf).filter((file) => !existsSync(file))).toEqual([]);
  const gone = rows
    .flatMap(linksOf)
    .filter(([page, at]) => !existsSync(`docs/${page}`) || (at && !headings(`docs/${page}`).includes(at)));
  expect(gone).toEqual([]);
});
describe('an answer', () => {
  const numbersWhere = (answer: string, isWrong: (row: Row) => boolean) =>
    rows.filter((row) => row.answer === answer && isWrong(row)).map(({ number }) => number);
  it('"met" names a file or a page, a test before a source', () => {
    expect(numbersWhere('met', (row) => filesOf(row).length + linksOf(row).length === 0)).toEqual([]);
    const late = (row: Row) => filesOf(row).findIndex((file) => /\.(test|wide)\.tsx?$/.test(file)) > 0;
    expect(numbersWhere('met', late)).toEqual([]);
  });
  it('"none" can be checked: by a search that finds nothing, or by a file', () => {
    expect(numbersWhere('none', (row) => !checkOf(row) && filesOf(row).length + linksOf(row).length === 0)).toEqual([]);
    expect(rows.map(checkOf).filter((check) => check && !absent[check])).toEqual([]);
  });
  it('"operator" leads to what docs/deploy.md says to do', () => {
    expect(numbersWhere('operator', (row) => !linksOf(row).some(([page, at]) => page === 'deploy.md' && at))).toEqual(
      [],
    );
  });
  it('"not met" says what it is and what it would take', () => {
    expect(numbersWhere('not met', ({ by }) => by.length < 40)).toEqual([]);
  });
});
it.each(Object.entries(absent))('has nothing here of: %s', (_, pattern) => {
  expect(packages.filter((name) => pattern.test(name))).toEqual([]);
  expect(sources.filter(([, text]) => pattern.test(text)).map(([file]) => file)).toEqual([]);
});
it('is counted in docs/asvs.md as it stands (npm run docs:asvs)', () => {
  const page = readFileSync('docs/asvs.md', 'utf8');
  expect(withCounts(page, rows)).toBe(page);
});
