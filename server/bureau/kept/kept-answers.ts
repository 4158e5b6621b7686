import { isDeepStrictEqual } from 'node:util';
import type { BureauDecision, BureauViolations } from '#contract/bureau';
import type { Told } from '../../ports';
import type { Database } from '../../store/database';
import type { Tables } from '../../store/tables/tables';

type ListRow = Pick<Tables['bureau_violations'], 'plate' | 'plate_type' | 'proof' | 'fetched_at'>;

/** Most answers are those of before: then only their time is written. */
export async function keepList(
  db: Database,
  about: ListRow,
  answer: Told<BureauViolations>,
  known?: Told<BureauViolations>,
): Promise<void> {
  if (known && isDeepStrictEqual({ ...answer, asOf: '' }, { ...known, asOf: '' })) {
    const { fetched_at, plate, plate_type, proof } = about;
    const { numUpdatedRows } = await db
      .updateTable('bureau_violations')
      .set({ fetched_at })
      .where('plate', '=', plate)
      .where('plate_type', '=', plate_type)
      .where('proof', '=', proof)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) return;
  }
  const row = { ...about, answer: JSON.stringify(answer) };
  await db
    .insertInto('bureau_violations')
    .values(row)
    .onConflict((conflict) => conflict.columns(['plate', 'plate_type', 'proof']).doUpdateSet(row))
    .execute();
}

/** In one statement, however many they are. */
export async function keepDecisions(
  db: Database,
  answers: readonly Told<BureauDecision>[],
  now: number,
): Promise<void> {
  if (answers.length === 0) return;
  // Of one decision, asked for by fifteen digits and by sixteen, one row.
  const byNumber = new Map(answers.map((answer) => [answer.number, answer]));
  const rows = [...byNumber].map(([number, answer]) => ({ number, fetched_at: now, answer: JSON.stringify(answer) }));
  await db
    .insertInto('bureau_decisions')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column('number')
        .doUpdateSet((eb) => ({ fetched_at: eb.ref('excluded.fetched_at'), answer: eb.ref('excluded.answer') })),
    )
    .execute();
}
