import { readFileSync } from 'node:fs';
import { points } from './standard';

/** none: what it is about is not here. operator: whoever runs the service does it. */
export const answers = ['met', 'none', 'operator', 'not met'] as const;
export type Answer = (typeof answers)[number];
export type Row = { page: string; number: string; level: number; about: string; answer: string; by: string };

/** Which chapters each page of docs/asvs answers. */
export const pages: Readonly<Record<string, readonly number[]>> = {
  'input.md': [1, 2],
  'browser.md': [3, 4, 5],
  'people.md': [6, 7, 8],
  'tokens.md': [9, 10],
  'keys.md': [11, 12, 13],
  'operation.md': [14, 15, 16, 17],
};

/** Each line of a table that begins with a point's number. */
export function rowsOf(page: string, text: string): Row[] {
  return text
    .split('\n')
    .filter((line) => /^\| V\d/.test(line))
    .map((line) => {
      const [number = '', level = '', about = '', answer = '', by = ''] = line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim());
      return { page, number, level: Number(level), about, answer, by };
    });
}

export const allRows = (): Row[] =>
  Object.keys(pages).flatMap((page) => rowsOf(page, readFileSync(`docs/asvs/${page}`, 'utf8')));

/** The points that have to be answered: levels 1 and 2. */
export const wanted = points.filter(({ level }) => level < 3);
export const chapterOf = (number: string): number => Number(/^V(\d+)/.exec(number)?.[1]);
