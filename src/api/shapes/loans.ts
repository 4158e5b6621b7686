// Written by npm run shapes.
import type { Borrowed, BorrowedCar, Loan, LoanOffer, Loans } from '#contract/loans';
import type { Shape } from '../shape';
import { shared10, shared11, shared1, shared12 } from './shared';

export const borrowed: Shape<Borrowed> = { rule: shared10 };
export const borrowedCar: Shape<BorrowedCar> = {
  rule: {
    loan: shared10,
    records: [
      {
        id: 's',
        status: '=unhandled|objection_pending|eliminated|handled|unpaid|overdue|paying|paid_unconfirmed|paid',
        occurredAt: 's',
        'place~': 's',
        offence: 's',
        'offenceEnglish?': 's',
        'fineFen~': 'f',
        'amountFen~': 'f',
        'points~': 'i',
        'lastDay~': 's',
        windowOnly: 'b',
        'decisionNumber~': 's',
        photos: [{ url: 's' }],
      },
    ],
    ifAccepted: shared11,
    source: shared1,
  },
};
export const loan: Shape<Loan> = { rule: shared12 };
export const loanOffer: Shape<LoanOffer> = {
  rule: {
    state: '=offered|lent|lapsed|ended|expired',
    isOwn: 'b',
    'takenAs~': 's',
    'offer~': { plate: 's', ownerKind: '=person|unit', days: 'i', expiresAt: 's', places: 'b', photos: 'b' },
  },
};
export const loans: Shape<Loans> = { rule: { lent: [shared12], borrowed: [shared10] } };
