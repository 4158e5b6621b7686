import type { Bureau } from '../ports';
import type { Cars } from '../cars/cars';
import { createPhotoLinks } from '../violations/photo-links';
import { borrowerKey, createBorrowedCar, type BorrowedCarDeps } from './borrowed-car';
import { createLoans, type LoanDeps } from './loans';

export type LoanRoom = ReturnType<typeof createLoanRoom>;
type Deps = LoanDeps & {
  cars: Pick<Cars, 'records'>;
  bureau: Pick<Bureau, 'photo'>;
  accept: BorrowedCarDeps['accept'];
  isSignedIn(personId: string): Promise<boolean>;
};

/** Lending and borrowing, and what a borrower sees. */
export function createLoanRoom(deps: Deps) {
  const loans = createLoans(deps);
  /** An address that was given before the loan ended opens nothing afterwards. */
  const stillShown = async (key: string): Promise<boolean> => {
    const [loanId = '', personId = ''] = key.split(' ');
    const loan = await loans.held(personId, loanId).catch(() => undefined);
    return loan !== undefined && loan.photos && key === borrowerKey(loanId, personId) && deps.isSignedIn(personId);
  };
  const photos = createPhotoLinks(
    { ...deps, isSignedIn: stillShown },
    { purpose: 'photographs of lent cars', path: '/v1/lent-photos/' },
  );
  return { ...loans, borrowed: createBorrowedCar({ ...deps, clock: deps.runtime, loans, photos }) };
}
