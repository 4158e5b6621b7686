// dabaike.org 3A8266BA: just after an act lists still say "unhandled"; the act's own answer stands for that day and the next.
import { expect, it } from '@jest/globals';
import type { BureauViolation, BureauViolations } from '../../../../contract/bureau';
import { keepingActs } from '../../../../server/bureau/kept/just-acted';

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

const withdrawn = { caseNumber: 'YY1', filedOn: '2026-11-27', answerBy: '2026-12-04', withdrawnOn: '2026-11-28' };
it('what was withdrawn is not under review again for a list that lags, and what was answered is no longer', () => {
  const known = record({ objection: withdrawn });
  const lags = record({ status: 'objection_pending', objection: { ...withdrawn, withdrawnOn: null } });
  expect(keepingActs(list(lags), list(known), '2026-11-28').violations).toEqual([expect.objectContaining(known)]);
  const refiled = record({ status: 'objection_pending', objection: { ...withdrawn, caseNumber: 'YY1-2' } });
  expect(keepingActs(list(refiled), list(known), '2026-11-28').violations).toEqual([refiled]);
  const filed = { caseNumber: 'YY1', filedOn: '2026-11-28', answerBy: '2026-12-04' };
  const pending = record({ status: 'objection_pending', objection: filed });
  const rejected = record({ objection: { ...filed, answer: { result: 'rejected', on: '2026-11-28', reason: null } } });
  expect(keepingActs(list(rejected), list(pending), '2026-11-28').violations).toEqual([rejected]);
});
