import { dayOf } from '#domain/days/day';
import type { Runtime } from '../ports';
import type { Database } from '../store/database';
import { openCases } from './open-cases';

/** No law names a day; after a month somebody asks the treasury. */
const slowMs = 30 * 86_400_000;
const atOnce = 200;

/** A case for each fine that the police cancelled a month ago and the treasury has not given back, by the objection's number. */
export async function openSlowReturns({ db, runtime }: { db: Database; runtime: Runtime }): Promise<void> {
  const now = runtime.now();
  const rows = await db
    .selectFrom('objections')
    .select('case_number')
    .where('return_owed_since', '<', now.getTime() - slowMs)
    .where('case_number', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('cases')
            .select('id')
            .where('kind', '=', 'fine_not_returned')
            .whereRef('number', '=', 'objections.case_number'),
        ),
      ),
    )
    .orderBy('return_owed_since')
    .limit(atOnce)
    .execute();
  await openCases(
    db,
    runtime,
    { day: dayOf(now), source: 'driver' },
    rows.map(({ case_number }) => ({ kind: 'fine_not_returned', number: case_number!, ourFen: null, theirFen: null })),
  );
}
