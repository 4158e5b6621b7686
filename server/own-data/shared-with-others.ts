import { shanghaiInstant } from '#domain/days/day';
import type { OwnDataDeps } from './see';

/** Links to pay and cars lent, and what one is called by others. */
export async function sharedWithOthers({ db, seal }: OwnDataDeps, personId: string) {
  const sent = await db.selectFrom('invitations').selectAll().where('person_id', '=', personId).execute();
  const names = await db.selectFrom('invitation_payers').selectAll().where('person_id', '=', personId).execute();
  const lent = await db
    .selectFrom('loans')
    .innerJoin('cars', 'cars.id', 'loans.car_id')
    .select(['plate', 'note_sealed', 'made_at', 'expires_at', 'ended_at'])
    .where('loans.person_id', '=', personId)
    .execute();
  const borrowings = await db.selectFrom('borrowings').selectAll().where('person_id', '=', personId).execute();
  const named = ({ name_sealed, at }: { name_sealed: string; at: number }) => ({
    name: seal.open(name_sealed),
    at: shanghaiInstant(at),
  });
  return {
    invitations: sent.map((row) => ({
      decisionNumber: row.decision_number,
      note: seal.open(row.note_sealed),
      sentAt: shanghaiInstant(row.sent_at),
      expiresAt: shanghaiInstant(row.expires_at),
      withdrawnAt: row.withdrawn_at === null ? null : shanghaiInstant(row.withdrawn_at),
    })),
    lent: lent.map((row) => ({
      plate: row.plate,
      note: seal.open(row.note_sealed),
      madeAt: shanghaiInstant(row.made_at),
      expiresAt: shanghaiInstant(row.expires_at),
      endedAt: row.ended_at === null ? null : shanghaiInstant(row.ended_at),
    })),
    namesAsBorrower: borrowings.map(named),
    namesAsPayer: names.map(named),
  };
}
