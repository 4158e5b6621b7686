import type { PlantedFault } from './fault';

const test = 'test/server/payments/refunds/rare-ends.test.ts';

/** Ends that a payment comes to once in a hundred thousand. */
export const rareEnds: readonly PlantedFault[] = [
  {
    row: 'only keeps that a success came of which there is no attempt',
    file: 'server/payments/proofs/receive-notification.ts',
    find: 'if (error instanceof OrphanPayment) {',
    replace: 'if (error instanceof RangeError) {',
    test,
    name: 'goes back to the payer',
  },
  {
    row: 'gives an orphaned payment back before the bureau’s record is whole',
    file: 'server/payments/proofs/adopt-payment.ts',
    find: 'if (booked.length === 0) return isDue;',
    replace: 'if (booked.length === 0) return isDue || true;',
    test,
    name: 'goes back to the payer',
  },
  {
    row: 'gives an orphaned payment back that the bureau has booked',
    file: 'server/payments/proofs/write-adopted.ts',
    find: "state: booked.length > 0 ? 'new' : 'closed'",
    replace: "state: 'closed'",
    test,
    name: 'comes back into our books',
  },
  {
    row: 'takes an orphaned payment in after a person has explained it',
    file: 'server/payments/proofs/orphans.ts',
    find: "    .where('number', '=', number)\n    .where('closed_at', 'is', null)\n    .executeTakeFirst();",
    replace: "    .where('number', '=', number)\n    .executeTakeFirst();",
    test,
    name: 'is left to the person',
  },
  {
    row: 'tells a payer that a refund is back which went to the merchant',
    file: 'server/gateways/wechat-pay/refunds/refunds.ts',
    find: "body.user_received_account.startsWith('商户')",
    replace: "body.user_received_account === ''",
    test,
    name: 'goes to the merchant by a person',
  },
  {
    row: 'keeps the number of the card that an abnormal refund goes to',
    file: 'server/ops/refunds/abnormal-refund.ts',
    find: "...(end.to === 'card' && { bankType: end.bankType })",
    replace: '...end',
    test,
    name: 'goes to another card',
  },
  {
    row: 'keeps silent on what a gateway keeps of a fine',
    file: 'server/reconciliation/reconcile.ts',
    find: '[...odd, ...feeTaken(day, theirFen, feeFen)]',
    replace: '[...odd]',
    test: 'test/server/reconciliation/days.test.ts',
    name: 'kept as fees',
  },
];
