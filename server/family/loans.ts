import type { Borrowed, Loan, LoanOffer, Loans, NewLoan, TakeLoan } from '#contract/loans';
import { shanghaiInstant } from '#domain/days/day';
import { isHeld, offerHours, type LoanLimits } from '#domain/cars/loan';
import { maskPlate } from '#domain/people/masking';
import { Refused, type ContentCheck, type Person, type Runtime } from '../ports';
import { isDuplicate, transaction, type Database, type Tx } from '../store/database';
import { newId, type Seal } from '../store/sealing/sealing';
import { createLinks } from './links';
import { borrowedBy, lentBy, loanOf, loansOfCar, ownerKind, stateOf, type LoanRow } from './loan-rows';

export type LoanDeps = {
  db: Database;
  runtime: Runtime;
  seal: Seal;
  publicUrl: string;
  checkContent: ContentCheck;
  limits: LoanLimits;
};

const dayMs = 86_400_000;

/** Cars that their owners lend in the app: by a link that one person takes once, ended by either of the two. */
export function createLoans({ db, runtime, seal, publicUrl, checkContent, limits }: LoanDeps) {
  const links = createLinks({ seal, publicUrl }, { purpose: 'loans of cars', path: '/l' });
  const now = () => runtime.now().getTime();
  const isLent = (row: LoanRow) => stateOf(row, now()) === 'lent';

  /** @throws Refused not_found for a car that is not one's own, a borrowed one too; too_many_borrowers */
  async function lend(personId: string, wanted: NewLoan): Promise<Loan> {
    const id = newId(runtime);
    await transaction(db, runtime, async (tx) => {
      await refuseWhatIsNotTheirs(tx, personId, wanted.carId);
      const held = (await loansOfCar(tx, wanted.carId)).filter((row) => isHeld(stateOf(row, now())));
      if (held.length >= limits.borrowersPerCar) throw new Refused('too_many_borrowers');
      await tx
        .insertInto('loans')
        .values({
          id,
          person_id: personId,
          car_id: wanted.carId,
          note_sealed: seal.close(wanted.note.trim()),
          places: wanted.places,
          photos: wanted.photos,
          days: wanted.days,
          made_at: now(),
          offered_until: now() + offerHours * 3_600_000,
          expires_at: now() + wanted.days * dayMs,
          taken_at: null,
          ended_at: null,
        })
        .execute();
    });
    return loanView((await loanOf(db, id))!);
  }

  async function refuseWhatIsNotTheirs(tx: Tx, personId: string, carId: string): Promise<void> {
    const own = tx.selectFrom('cars').select('id').where('id', '=', carId).where('person_id', '=', personId);
    if (!(await own.executeTakeFirst())) throw new Refused('not_found', { field: 'carId' });
  }

  async function loanView(row: LoanRow): Promise<Loan> {
    const state = stateOf(row, now());
    const { id, carId, plate, places, photos, borrowerId, name_sealed, taken_at } = row;
    return {
      ...{ id, carId, plate, ownerKind: ownerKind(row), places, photos, state },
      note: seal.open(row.note_sealed),
      madeAt: shanghaiInstant(row.made_at),
      expiresAt: shanghaiInstant(row.expires_at),
      link: state === 'offered' ? await links.linkTo(id) : null,
      borrower:
        borrowerId && name_sealed && taken_at
          ? { name: seal.open(name_sealed), since: shanghaiInstant(taken_at) }
          : null,
    };
  }

  const borrowedView = (row: LoanRow): Borrowed => {
    const { id, plate, plateType, places, photos } = row;
    return {
      ...{ id, plate, plateType, ownerKind: ownerKind(row), places, photos },
      since: shanghaiInstant(row.taken_at!),
      expiresAt: shanghaiInstant(row.expires_at),
    };
  };

  async function behind(token: string): Promise<LoanRow> {
    const row = await loanOf(db, links.idBehind(token));
    if (!row) throw new Refused('not_found');
    return row;
  }

  async function take(person: Person, { token, name }: TakeLoan): Promise<Borrowed> {
    const { id } = await behind(token);
    const said = name.trim();
    if ((await checkContent(person, said)) !== 'pass') throw new Refused('name_not_passed', { field: 'name' });
    await transaction(db, runtime, async (tx) => {
      const row = await loanOf(tx, id);
      if (!row || stateOf(row, now()) !== 'offered') throw new Refused('loan_over');
      if (row.ownerId === person.id) throw new Refused('own_car');
      const held = (await borrowedBy(tx, person.id)).filter(isLent);
      if (held.some(({ carId }) => carId === row.carId)) throw new Refused('already_borrowed');
      if (held.length >= limits.carsPerBorrower) throw new Refused('too_many_borrowed');
      const at = now();
      await tx
        .updateTable('loans')
        .set({ taken_at: at, expires_at: at + row.days * dayMs })
        .where('id', '=', id)
        .execute();
      await tx
        .insertInto('borrowings')
        .values({ loan_id: id, person_id: person.id, name_sealed: seal.close(said), at })
        .execute();
    }).catch((error: unknown) => {
      throw isDuplicate(error) ? new Refused('loan_over') : error; // somebody else was faster
    });
    return borrowedView((await loanOf(db, id))!);
  }

  return {
    lend,
    take,
    async list(personId: string): Promise<Loans> {
      const borrowed = (await borrowedBy(db, personId)).filter(isLent);
      return {
        lent: await Promise.all((await lentBy(db, personId)).map(loanView)),
        borrowed: borrowed.map(borrowedView),
      };
    },
    async look(personId: string, token: string): Promise<LoanOffer> {
      const row = await behind(token);
      const state = stateOf(row, now());
      const { plate, days, places, photos } = row;
      return {
        state,
        isOwn: row.ownerId === personId,
        takenAs: state === 'lent' && row.borrowerId === personId ? row.id : null,
        offer:
          state === 'offered'
            ? {
                ...{ plate: maskPlate(plate), ownerKind: ownerKind(row), days, places, photos },
                expiresAt: shanghaiInstant(row.offered_until),
              }
            : null,
      };
    },
    /** By the owner or by the borrower, at once; whoever it was of, the other sees nothing with the next question. */
    async end(personId: string, id: string): Promise<void> {
      const row = await loanOf(db, id);
      if (!row || (row.ownerId !== personId && row.borrowerId !== personId)) throw new Refused('not_found');
      await db
        .updateTable('loans')
        .set({ ended_at: now() })
        .where('id', '=', id)
        .where('ended_at', 'is', null)
        .execute();
    },
    /** What one has borrowed and still has. @throws Refused not_found */
    async held(personId: string, id: string): Promise<LoanRow & { view: Borrowed }> {
      const row = await loanOf(db, id);
      if (!row || row.borrowerId !== personId || !isLent(row)) throw new Refused('not_found');
      return { ...row, view: borrowedView(row) };
    },
  };
}
export type LoanBook = ReturnType<typeof createLoans>;
