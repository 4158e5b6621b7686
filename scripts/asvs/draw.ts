// npm run docs:asvs: how many points of each chapter are met, by the pages of docs/asvs.
import { readFileSync, writeFileSync } from 'node:fs';
import { allRows, answers, chapterOf, pages, type Row } from './pages';

const file = 'docs/asvs.md';
const [from, to] = ['<!-- points: npm run docs:asvs -->', '<!-- end of points -->'];
const names = [
  ...['Encoding', 'Validation and business logic', 'Browser', 'API', 'Files', 'Authentication', 'Sessions'],
  ...['Authorisation', 'Self-contained tokens', 'OAuth and OIDC', 'Cryptography', 'Transport', 'Configuration'],
  ...['Data', 'Code and packages', 'Logs and errors', 'WebRTC'],
];

function line(name: string, rows: readonly Row[]): string {
  const counts = answers.map((answer) => rows.filter((row) => row.answer === answer).length);
  return `| ${name} | ${rows.length} | ${counts.join(' | ')} |`;
}

export function withCounts(page: string, rows: readonly Row[]): string {
  const lines = names.map((name, at) => {
    const own = Object.keys(pages).find((one) => pages[one]!.includes(at + 1));
    return line(
      `[V${at + 1} ${name}](asvs/${own})`,
      rows.filter(({ number }) => chapterOf(number) === at + 1),
    );
  });
  const open = rows
    .filter(({ answer }) => answer === 'not met')
    .map(({ number, about, by }) => `- ${number}, ${about}: ${by.replaceAll('](../', '](')}`);
  const table = [`| chapter | points | ${answers.join(' | ')} |`, '| --- | --- | --- | --- | --- | --- |', ...lines];
  const [before, rest] = page.split(from);
  const after = rest?.split(to)[1];
  if (before === undefined || after === undefined) throw new Error(`${file} has no place for the points`);
  const drawn = [...table, line('all', rows), '', '## Not met', '', ...open].join('\n');
  return `${before}${from}\n${drawn}\n${to}${after}`;
}

if (require.main === module) writeFileSync(file, withCounts(readFileSync(file, 'utf8'), allRows()));
