// Old and new code serve side by side while nodes are restarted in turn: a migration takes nothing away that the version before needs.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const folder = 'server/store/migrations';
const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));

/** Of before the rule, when all nodes were stopped for a change; nothing is added here. */
const ofBefore = ['0006-names-of-the-field.ts', '0010-lanes.ts', '0016-proof-of-answer.ts', '0023-notices.ts'];

/** Takes away what a release before it was the last to need: the file, and that release. */
const contracted: Record<string, string> = {};

/** What the code of one version before would trip over, and what to do instead. */
const rules: [RegExp, string][] = [
  [
    /\.rename(Column|To)\(|\brename (column )?\w+ to\b/i,
    'add the new name, write both, read the old; drop it a release later',
  ],
  [/\.dropTable\(|\bdrop table\b/i, 'name it in contracted below a release after the last code that reads it'],
  [/\.dropColumn\(|\bdrop column\b/i, 'name it in contracted below a release after the last code that reads it'],
  [/\.setNotNull\(|\bset not null\b/i, 'old code writes rows without it: give it a default'],
  [/\.setDataType\(|\balter column \w+ type\b/i, 'add a column of the new type'],
  [/\bdrop constraint\b/i, 'old code may insert on conflict by it'],
  [
    /alterTable\([^)]*\)(?:\s*\.addColumn\([^;]*?notNull\(\)(?![^;]*defaultTo)[^;]*;)/,
    'old code inserts without it: give it a default',
  ],
];
const code = (file: string): string => readFileSync(join(folder, file), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '');
const against = (text: string): string[] => rules.filter(([pattern]) => pattern.test(text)).map(([, mend]) => mend);

describe('a migration', () => {
  it.each(files.filter((file) => ![...ofBefore, ...Object.keys(contracted)].includes(file)))(
    '%s can run while the version before serves',
    (file) => {
      expect(against(code(file))).toEqual([]);
    },
  );
  it.each([
    ["db.schema.alterTable('cars').renameColumn('a', 'b')", 1],
    ["db.schema.alterTable('cars').addColumn('a', 'text', (c) => c.notNull()).execute();", 1],
    ["db.schema.alterTable('cars').addColumn('a', 'text', (c) => c.notNull().defaultTo('')).execute();", 0],
    ["db.schema.createTable('cars').addColumn('a', 'text', (c) => c.notNull()).execute();", 0],
    ["db.schema.alterTable('cars').dropColumn('a')", 1],
    ['sql`alter table cars alter column a set not null`', 1],
  ])('is looked at: %s', (text, faults) => {
    expect(against(text)).toHaveLength(faults);
  });
  it('is named in the order in which it was made, by a number of its own', () => {
    const numbers = files.map((file) => file.slice(0, 4));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(files.filter((file) => !/^\d{4}-[a-z-]+\.ts$/.test(file))).toEqual([]);
  });
});
