import type { LineKind } from '../../../store/tables/case-tables';
import type { CaseKinds, CaseWords, Difference } from '../zh-CN/case-kinds';

const lines: Record<LineKind, string> = { payment: 'payment', refund: 'refund', booking: 'booking' };
const differences: Record<Difference, (line: string) => CaseWords> = {
  unknown: (line) => ({
    name: `They have a ${line} under a number that we do not know`,
    todo: 'Ask who works in the merchant console or at the bureau.',
  }),
  not_booked: (line) => ({
    name: `They have a ${line} that our ledger lacks`,
    todo: 'A payment is being asked for by itself; for the others read the payment’s story.',
  }),
  missing: (line) => ({ name: `We have a ${line} that they lack`, todo: 'Ask them with the transaction number.' }),
  amount: (line) => ({ name: `The amount of a ${line} differs`, todo: 'Ask them for the amount.' }),
  transaction: (line) => ({ name: `The transaction of a ${line} differs`, todo: 'Ask them for the number.' }),
  doubled: (line) => ({ name: `They have the same ${line} twice`, todo: 'Ask them whether it happened twice.' }),
};
const of = (name: string, todo: string): CaseWords => ({ name, todo });

export const caseKinds: { caseKinds: CaseKinds } = {
  caseKinds: {
    line: (line, difference) => differences[difference](lines[line]),
    other: {
      statement_missing: of('The bill is eight hours late', 'Ask the gateway.'),
      ledger_unbalanced: of('An entry of ours does not sum to zero', 'A fault in the program: call an engineer.'),
      still_owed: of('Paid the day before, neither booked nor given back', 'Read its story, then do it now or refund.'),
      proof_mismatch: of(
        'A genuine signature of another merchant, app, number or amount',
        'Compare the settings with the console.',
      ),
      webhook_given_up: of(
        'A system of the bureau has taken nothing for three days',
        'Mend it with whoever runs it, then npm run ops -- resend-webhooks.',
      ),
      shipping_refused: of(
        'WeChat refuses to hear that a payment is delivered',
        'Enter it in the console (订单管理), then close the case.',
      ),
      payment_orphaned: of(
        'The gateway has it, a restored ledger does not',
        'Mostly nothing: what is booked comes back, what is not goes back after 25 hours.',
      ),
      statement_unreadable: of('The bill cannot be read', 'Read the last error of its job, mend the setting.'),
      line_unreadable: of('A line of the bill cannot be read', 'Look at the line in the console.'),
      returned_by_others: of('Others gave it back', 'Where no amount comes, book it by the command book-return.'),
      returned_though_booked: of('Given back though the bureau has booked it', 'Settle it with the bureau.'),
      refund_refused: of('The gateway refuses a refund', 'Another account, do it now, or book a return.'),
      refund_closed: of('The gateway gave a refund up', 'Make it anew by the command refund-anew.'),
      refund_abnormal: of('The payer’s card cannot take a refund', 'Commands refund-to-card or refund-to-merchant.'),
      refund_sent_back: of('A refund came back to the merchant', 'Pay the person by hand, then close.'),
      received_less: of('The payer paid all, the payee gets less', 'End the discount, make it up, then close.'),
      refund_slow: of('A refund is under way for seven days', 'Ask the gateway with its number.'),
      return_not_found: of('The gateway knows no refund of this number', 'Look it up in the console, book it anew.'),
      words_to_look_at: of('Words of an objection to look at', 'Read them; the objection was filed all the same.'),
      fine_not_returned: of(
        'A cancelled fine has not come back for a month',
        'Ask the treasury with the objection’s number.',
      ),
      driver_reports: of('A driver’s report', 'Read and answer it: the answer closes the case.'),
      write_back_refused: of('The bureau refuses this payment', 'Ask the bureau; it closes by itself.'),
      write_back_waits: of('The bureau has not taken it for an hour', 'Ask the bureau; it closes by itself.'),
      payer_complains: of('A payer complains at WeChat Pay', 'Answer within a day by the command answer-complaint.'),
      fee_taken: of('The gateway kept a fee', 'All of a fine is the treasury’s: make it up, then close.'),
    },
  },
};
