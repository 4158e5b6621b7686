import type { AcceptBorrowed, BorrowedCar, BorrowedRecord } from '#contract/loans';
import type { Accept, Accepted } from '#contract/violations';
import { dayOf } from '#domain/days/day';
import type { Cars } from '../cars/cars';
import { Refused, type Bureau, type Clock, type Picture } from '../ports';
import { shownPhotos, type createPhotoLinks } from '../violations/photo-links';
import { ifAccepted, violationCard, type ViolationInContext } from '../violations/violation-view';
import type { LoanBook } from './loans';

export type BorrowedCarDeps = {
  clock: Clock;
  loans: Pick<LoanBook, 'held'>;
  cars: Pick<Cars, 'records'>;
  bureau: Pick<Bureau, 'photo'>;
  /** Whose addresses are given to one borrower of one loan. */
  photos: ReturnType<typeof createPhotoLinks>;
  accept(personId: string, recordId: string, said: Accept, ownerId: string): Promise<Accepted>;
};

/** Who an address of a photograph was given to: one borrower of one loan. */
export const borrowerKey = (loanId: string, personId: string): string => `${loanId} ${personId}`;

/** What a borrower sees and does with the car, asked of the loan each time. */
export function createBorrowedCar({ clock, loans, cars, bureau, photos, accept }: BorrowedCarDeps) {
  async function look(personId: string, loanId: string): Promise<BorrowedCar> {
    const loan = await loans.held(personId, loanId);
    const { seen, source } = await cars.records(loan.ownerId, loan.carId);
    const key = borrowerKey(loanId, personId);
    const records = seen.map((one) => record(one, loan, key));
    return { loan: loan.view, records, ifAccepted: ifAccepted(dayOf(clock.now())), source };
  }

  function record(seen: ViolationInContext, shows: { places: boolean; photos: boolean }, key: string): BorrowedRecord {
    const {
      id,
      status,
      occurredAt,
      place,
      offence,
      offenceEnglish,
      fineFen,
      amountFen,
      points,
      lastDay,
      windowOnly,
      decisionNumber,
    } = violationCard(seen);
    return {
      ...{ id, status, occurredAt, offence, offenceEnglish, fineFen, amountFen, points, lastDay, windowOnly },
      place: shows.places ? place.text : null,
      decisionNumber: shows.places ? decisionNumber : null,
      photos: shows.photos ? shownPhotos(seen.violation).map((photo) => ({ url: photos.linkTo(photo, key) })) : [],
    };
  }

  return {
    look,
    /** A legal act: the borrower says that they drove, sees what is admitted, and names their own licence. */
    async accept(personId: string, loanId: string, { recordId, licenceId, drove }: AcceptBorrowed): Promise<Accepted> {
      const loan = await loans.held(personId, loanId);
      if (!loan.places) throw new Refused('places_not_shown');
      const { seen } = await cars.records(loan.ownerId, loan.carId);
      if (!seen.some(({ id }) => id === recordId)) throw new Refused('record_unknown');
      return accept(personId, recordId, { licenceId, drove }, loan.ownerId);
    },
    /** @throws Refused not_found once the loan is over, or its owner shows no photographs */
    async photo(token: string): Promise<Picture> {
      return bureau.photo(await photos.photoBehind(token));
    },
  };
}
