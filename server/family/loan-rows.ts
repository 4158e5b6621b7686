import { loanState, type LoanState } from '#domain/cars/loan';
import type { Database, Tx } from '../store/database';

const selection = (db: Database | Tx) =>
  db
    .selectFrom('loans')
    .innerJoin('cars', 'cars.id', 'loans.car_id')
    .leftJoin('borrowings', 'borrowings.loan_id', 'loans.id')
    .select([
      'loans.id',
      'loans.person_id as ownerId',
      'loans.car_id as carId',
      'loans.note_sealed',
      'loans.places',
      'loans.photos',
      'loans.days',
      'loans.made_at',
      'loans.offered_until',
      'loans.expires_at',
      'loans.taken_at',
      'loans.ended_at',
      'cars.plate',
      'cars.plate_type as plateType',
      'cars.owner_kind as ownerKindKept',
      'borrowings.person_id as borrowerId',
      'borrowings.name_sealed',
    ]);

/** A loan with its car and, once it is taken, whoever took it. */
export type LoanRow = NonNullable<Awaited<ReturnType<typeof loanOf>>>;

export const stateOf = (row: LoanRow, now: number): LoanState =>
  loanState(
    {
      offeredUntil: row.offered_until,
      expiresAt: row.expires_at,
      takenAt: row.taken_at,
      endedAt: row.ended_at,
      hasBorrower: row.borrowerId !== null,
    },
    now,
  );

export const ownerKind = ({ ownerKindKept }: LoanRow): 'person' | 'unit' =>
  ownerKindKept === 'unit' ? 'unit' : 'person';

export const loanOf = (db: Database | Tx, id: string) => selection(db).where('loans.id', '=', id).executeTakeFirst();
export const loansOfCar = (db: Database | Tx, carId: string) =>
  selection(db).where('loans.car_id', '=', carId).execute();
export const lentBy = (db: Database, personId: string) =>
  selection(db).where('loans.person_id', '=', personId).orderBy('loans.made_at', 'desc').limit(50).execute();
export const borrowedBy = (db: Database | Tx, personId: string) =>
  selection(db).where('borrowings.person_id', '=', personId).orderBy('borrowings.at', 'desc').execute();
