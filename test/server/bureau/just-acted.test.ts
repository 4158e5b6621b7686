// dabaike.org 3A8266BA: just after an act lists still say "unhandled"; the act's own answer stands for that day and the next.
import { expect, it } from '@jest/globals';
import type { BureauViolation, BureauViolations } from '../../../contract/bureau';
import { keepingActs } from '../../../server/bureau/just-acted';

const record = (change: object = {}) =>
  ({ recordNo: '1101050000000001', status: 'unhandled', decision: null, ...change }) as BureauViolation;
const list = (...violations: BureauViolation[]) => ({ violations }) as BureauViolations;
const decided = record({ status: 'decided', decision: { servedOn: '2026-11-27' } });
const objected = record({ status: 'objection_pending', objection: { filedOn: '2026-11-28' } });

it.each([
  ['a decision of yesterday', decided],
  ['an objection of today', objected],
])('a list that lags takes %s back for nobody', (_, known) =>
  expect(keepingActs(list(record()), list(known), '2026-11-28').violations).toEqual([expect.objectContaining(known)]),
);

it('a list is believed from the day after the next on, and wherever it says something newer', () => {
  expect(keepingActs(list(record()), list(decided), '2026-11-29').violations).toEqual([record()]);
  const paid = record({ status: 'paid' });
  expect(keepingActs(list(paid), list(decided), '2026-11-28').violations).toEqual([paid]);
});
