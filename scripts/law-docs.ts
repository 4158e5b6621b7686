import { readFileSync, writeFileSync } from 'node:fs';
import { lawBook } from '../domain/law/law-book';
import { lawTables } from './lib/law-page';
import { plateTable } from './lib/plate-page';

const [from, to] = ['<!-- from the data: npm run docs:law -->', '<!-- end of the data -->'];
const pages: Record<string, () => string> = { 'docs/law.md': () => lawTables(lawBook), 'docs/plates.md': plateTable };

/** A page with its part that is made from the data. */
export function withData(file: string, page: string): string {
  const [before, rest] = page.split(from);
  const after = rest?.split(to)[1];
  if (before === undefined || after === undefined) throw new Error(`${file} has no place for the data`);
  return `${before}${from}\n\n${pages[file]!()}\n\n${to}${after}`;
}
export const dataPages = Object.keys(pages);

if (require.main === module)
  for (const file of dataPages) writeFileSync(file, withData(file, readFileSync(file, 'utf8')));
