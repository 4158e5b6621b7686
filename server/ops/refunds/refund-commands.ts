import type { Operator } from '../audit';
import { confirmRefund, proposeRefund } from './refunds';
import { yuanText } from '../wording';

/** Shows what would go back, and how a second person orders it. @throws OpsRefused */
export async function tellProposal(operator: Operator, number: string): Promise<void> {
  const { token, attempt, item } = await proposeRefund(operator, number);
  operator.print(
    [
      `${yuanText(item.amount_fen)} yuan for decision ${item.decision_number}, paid by ${attempt.gateway} (${attempt.transaction_id}), would go back.`,
      'The bureau has not booked it; the service asks it once more, fifteen minutes after the last word to it, before money moves.',
      `A second person does so, within fifteen minutes: npm run ops -- confirm ${token}`,
    ].join('\n'),
  );
}

/** @throws OpsRefused */
export async function tellConfirmed(operator: Operator, token: string): Promise<void> {
  const { receiptNo, amountFen } = await confirmRefund(operator, token);
  operator.print(`Ordered: ${yuanText(amountFen)} yuan of receipt ${receiptNo} go back.`);
}
