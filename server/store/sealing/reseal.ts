import { sql } from 'kysely';
import { Refused } from '../../ports';
import type { Database } from '../database';
import { startingWith } from '../numbers/starting-with';
import type { Seal } from './sealing';

/** Every column that the data key seals, with the key of its table. What ends within hours (sessions of operators) is not in it. */
export const sealedColumns: readonly { table: string; key: readonly [string, string?]; column: string }[] = [
  { table: 'cars', key: ['id'], column: 'last_six_sealed' },
  { table: 'cars', key: ['id'], column: 'unit_code_sealed' },
  { table: 'licences', key: ['id'], column: 'number_sealed' },
  { table: 'licences', key: ['id'], column: 'file_number_sealed' },
  { table: 'licences', key: ['id'], column: 'holder_sealed' },
  { table: 'objections', key: ['id'], column: 'statement_sealed' },
  { table: 'objections', key: ['id'], column: 'asked_sealed' },
  { table: 'objections', key: ['id'], column: 'answer_sealed' },
  { table: 'objection_events', key: ['objection_id', 'nth'], column: 'words_sealed' },
  { table: 'objection_pictures', key: ['id'], column: 'sealed' },
  { table: 'picture_parts', key: ['picture_id', 'at'], column: 'sealed' },
  { table: 'reports', key: ['number'], column: 'text_sealed' },
  { table: 'reports', key: ['number'], column: 'answer_sealed' },
  { table: 'platform_tokens', key: ['name'], column: 'sealed' },
  { table: 'invitations', key: ['id'], column: 'note_sealed' },
  { table: 'invitation_payers', key: ['invitation_id', 'person_id'], column: 'name_sealed' },
  { table: 'loans', key: ['id'], column: 'note_sealed' },
  { table: 'borrowings', key: ['loan_id'], column: 'name_sealed' },
  { table: 'data_key_check', key: ['id'], column: 'sealed' },
];

/** unreadable: sealed by none of our keys, and left as it was. */
export type Resealed = { column: string; resealed: number; unreadable: number };

const rowsAtOnce = 50;
type Row = { one: string; other: string | null; sealed: string };

/**
 * Seals anew whatever another of our keys has sealed, while nodes work on: a row is changed only as it was read. Twice does no harm.
 */
export async function reseal(db: Database, seal: Seal): Promise<Resealed[]> {
  const told: Resealed[] = [];
  for (const place of sealedColumns) told.push(await resealColumn(db, seal, place));
  return told;
}

async function resealColumn(db: Database, seal: Seal, place: (typeof sealedColumns)[number]): Promise<Resealed> {
  const { table, column } = place;
  const count: Resealed = { column: `${table}.${column}`, resealed: 0, unreadable: 0 };
  for (let after: Row | undefined; ;) {
    const rows = await rowsOfOthers(db, place, { after, ours: startingWith(`${seal.keyId}.`) });
    for (const row of rows) {
      const anew = resealed(seal, row.sealed);
      if (!anew) count.unreadable += 1;
      else if (await change(db, place, { row, anew, seal })) count.resealed += 1;
    }
    after = rows.at(-1);
    if (rows.length < rowsAtOnce) return count;
  }
}

const keysOf = ([one, other]: readonly [string, string?]) => ({
  one: sql`${sql.ref(one)}::text`,
  other: other ? sql`${sql.ref(other)}::text` : sql`''`,
});

async function rowsOfOthers(
  db: Database,
  { table, key, column }: (typeof sealedColumns)[number],
  { after, ours }: { after: Row | undefined; ours: string },
): Promise<Row[]> {
  const { one, other } = keysOf(key);
  const later = after ? sql`and (${one}, ${other}) > (${after.one}, ${after.other})` : sql``;
  const { rows } = await sql<Row>`select ${one} as one, ${other} as other, ${sql.ref(column)} as sealed
    from ${sql.table(table)} where ${sql.ref(column)} not like ${ours} ${later}
    order by 1, 2 limit ${sql.lit(rowsAtOnce)}`.execute(db);
  return rows;
}

function resealed(seal: Seal, sealed: string): string | undefined {
  try {
    return seal.closeBytes(seal.openBytes(sealed));
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** A licence is known again by a word that the key makes of its number. */
async function change(
  db: Database,
  { table, key, column }: (typeof sealedColumns)[number],
  { row, anew, seal }: { row: Row; anew: string; seal: Seal },
): Promise<boolean> {
  const { one, other } = keysOf(key);
  const word = column === 'number_sealed' ? sql`, number_hash = ${seal.fingerprint(seal.open(anew))}` : sql``;
  const { numAffectedRows = 0n } = await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${anew} ${word}
    where ${one} = ${row.one} and ${other} = ${row.other} and ${sql.ref(column)} = ${row.sealed}`.execute(db);
  return numAffectedRows > 0n;
}
