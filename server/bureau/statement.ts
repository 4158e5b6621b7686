import type { Statement } from '../reconciliation/statements';
import type { Bureau } from '../ports';

/** The bureau's own record of payments, read as one more statement: its numbers are our receipt numbers. */
export const bureauStatement =
  (bureau: Bureau): Statement =>
  async (day, take) =>
    take(
      (await bureau.booked(day)).map(({ receiptNo, transactionId, amountFen }) => ({
        kind: 'booking',
        number: receiptNo,
        transactionId,
        amountFen,
      })),
    );
