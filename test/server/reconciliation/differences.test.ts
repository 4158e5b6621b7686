// One line of a bill against what our books have under its number. Rows of docs/field-reports.md.
import { expect, it } from '@jest/globals';
import { fen } from '#domain/payments/money';
import { differences } from '../../../server/reconciliation/differences';
import type { LedgerLine } from '../../../server/reconciliation/ledger-lines';

const theirs = { kind: 'refund', number: 'RFD1', transactionId: 'T1', amountFen: fen(10000) } as const;
const found = (ours: Partial<LedgerLine>) =>
  differences({
    theirs: [theirs],
    matching: [{ kind: 'refund', number: 'RFD1', attemptId: 'a', transactionId: 'T1', amountFen: null, ...ours }],
    before: new Set(),
  }).map(({ kind }) => kind);

it.each<[string, Partial<LedgerLine>, string[]]>([
  ['under way here for what the bill has', { underWayFen: fen(10000) }, []],
  ['under way here for another amount', { underWayFen: fen(9000) }, ['refund_not_booked']],
  ['not asked for here', {}, ['refund_not_booked']],
  ['booked here', { amountFen: fen(10000) }, []],
])('W7: a refund of the bill that is %s', (_name, ours, kinds) => {
  expect(found(ours)).toEqual(kinds);
});
