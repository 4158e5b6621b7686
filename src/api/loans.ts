import type { NewLoan } from '#contract/loans';
import { act, call } from './http';
import { borrowed, borrowedCar, loan, loanOffer, loans } from './shapes/loans';
import { accepted } from './shapes/violations';

const at = (id: string): string => `/v1/loans/${encodeURIComponent(id)}`;

export const fetchLoans = () => call('GET', '/v1/loans', loans);
export const lendCar = (wanted: NewLoan) => call('POST', '/v1/loans', loan, wanted);
/** By the owner, or by whoever borrowed it. */
export const endLoan = (id: string) => act('POST', `${at(id)}/end`);
export const lookAtLoan = (token: string) => call('POST', '/v1/loans/look', loanOffer, { token });
export const takeLoan = (token: string, name: string) => call('POST', '/v1/loans/take', borrowed, { token, name });
/** Whoever drove says so, and names their own licence. */
export const acceptBorrowed = (id: string, recordId: string, licenceId: string) =>
  call('POST', `${at(id)}/accept`, accepted, { recordId, licenceId, drove: true });
export const fetchBorrowedCar = (id: string) => call('GET', `${at(id)}/violations`, borrowedCar);
