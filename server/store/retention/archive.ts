import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { overStates } from '#domain/lives/attempt-lifecycle';
import { dayOf } from '#domain/days/day';
import type { Selectable } from 'kysely';
import type { Runtime } from '../../ports';
import { transaction, type Database, type Tx } from '../database';
import type { Tables } from '../tables/tables';

/** A gateway gives money back for a year, and its bills may tell of it: until then everything is looked up row by row. */
const usualDays = 400;
const day = 86_400_000;
/** Small transactions: payments go on beside them. */
const attemptsAtOnce = 50;
const linesAtOnce = 1000;
const batches = 100;

type Row<Name extends keyof Tables> = Selectable<Tables[Name]>;
export type ArchivedProofs = { evidence: Row<'evidence'>[]; notifications: Row<'notifications'>[] };

/** Packs away what has been over for `afterDays`, a part in each sweep; nothing of it is lost, and `ops show` reads it. */
export function createArchive({ db, runtime }: { db: Database; runtime: Runtime }, afterDays = usualDays) {
  return async (): Promise<void> => {
    const before = runtime.now().getTime() - afterDays * day;
    for (const pack of [packProofs, packLines])
      for (let batch = 0; batch < batches; batch += 1)
        if (!(await transaction(db, runtime, (tx) => pack(tx, runtime, before)))) break;
  };
}

/** @returns whether there may be more */
async function packProofs(tx: Tx, runtime: Runtime, before: number): Promise<boolean> {
  const due = await tx
    .selectFrom('evidence')
    .innerJoin('attempts', 'attempts.id', 'attempt_id')
    .select(['attempt_id', 'out_trade_no'])
    .where('at', '<', before)
    .where('state', 'in', overStates)
    .orderBy('at')
    .limit(attemptsAtOnce)
    .execute();
  const numbers = new Map(due.map(({ attempt_id, out_trade_no }) => [attempt_id, out_trade_no]));
  for (const [id, outTradeNo] of numbers) {
    const evidence = await tx.deleteFrom('evidence').where('attempt_id', '=', id).returningAll().execute();
    const notifications = await tx
      .deleteFrom('notifications')
      .where('out_trade_no', '=', outTradeNo)
      .returningAll()
      .execute();
    const earlier = await archivedProofs(tx, id);
    await keep(tx, runtime, {
      kind: 'proofs',
      ref: id,
      part: 0,
      content: {
        evidence: [...earlier.evidence, ...evidence],
        notifications: [...earlier.notifications, ...notifications],
      } satisfies ArchivedProofs,
    });
  }
  return numbers.size > 0;
}

async function packLines(tx: Tx, runtime: Runtime, before: number): Promise<boolean> {
  const [oldest] = await tx
    .selectFrom('statement_lines')
    .select(['source', 'day'])
    .where('day', '<', dayOf(new Date(before)))
    .orderBy('day')
    .limit(1)
    .execute();
  if (!oldest) return false;
  const first = await tx
    .selectFrom('statement_lines')
    .select('line')
    .where('source', '=', oldest.source)
    .where('day', '=', oldest.day)
    .orderBy('line')
    .limit(1)
    .executeTakeFirstOrThrow();
  const lines = await tx
    .deleteFrom('statement_lines')
    .where('source', '=', oldest.source)
    .where('day', '=', oldest.day)
    .where('line', '<', first.line + linesAtOnce)
    .returningAll()
    .execute();
  const ref = `${oldest.source} ${oldest.day}`;
  await keep(tx, runtime, { kind: 'lines', ref, part: first.line, content: lines });
  return true;
}

type Packed = { kind: 'proofs' | 'lines'; ref: string; part: number; content: object };

async function keep(tx: Tx, runtime: Runtime, { content, ...row }: Packed): Promise<void> {
  const packed = await promisify(gzip)(JSON.stringify(content));
  await tx
    .insertInto('archive')
    .values({ ...row, packed, at: runtime.now().getTime() })
    .onConflict((conflict) => conflict.columns(['kind', 'ref', 'part']).doUpdateSet({ packed }))
    .execute();
}

const unpack = async (packed: Uint8Array): Promise<unknown> =>
  JSON.parse((await promisify(gunzip)(packed)).toString('utf8'));

/** What proved each step of a payment that has been packed away; nothing where none was. */
export async function archivedProofs(db: Database | Tx, attemptId: string): Promise<ArchivedProofs> {
  const row = await db
    .selectFrom('archive')
    .select('packed')
    .where('kind', '=', 'proofs')
    .where('ref', '=', attemptId)
    .executeTakeFirst();
  return row ? ((await unpack(row.packed)) as ArchivedProofs) : { evidence: [], notifications: [] };
}

/** The lines of one source's day that have been packed away. */
export async function archivedLines(db: Database, source: string, ofDay: string): Promise<Row<'statement_lines'>[]> {
  const rows = await db
    .selectFrom('archive')
    .select('packed')
    .where('kind', '=', 'lines')
    .where('ref', '=', `${source} ${ofDay}`)
    .orderBy('part')
    .execute();
  return (await Promise.all(rows.map(({ packed }) => unpack(packed)))).flat() as Row<'statement_lines'>[];
}
