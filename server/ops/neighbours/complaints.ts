import type { Complaints } from '../../payments/complaints';
import { GatewayUnanswered } from '../../payments/gateway';
import { OpsRefused, recordAct, type Operator } from '../audit';
import { table } from '../wording';

export type GatewayOperator = Operator & { complaints: Complaints };
/** WeChat Pay takes so many characters. */
const longest = 200;

const orRefused = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw error instanceof GatewayUnanswered ? new OpsRefused(`WeChat Pay: ${error.message}`) : error;
  });

export async function listComplaints(operator: GatewayOperator): Promise<void> {
  const told = await orRefused(operator.complaints.ofLastMonth());
  await recordAct(operator, operator.db, { act: 'complaints listed' });
  operator.print(
    table(
      'Complaints of thirty days',
      ['complaint', 'at', 'state', 'orders', 'words'],
      told.map(({ id, at, state, orders, words, waitsForAnswer }) => [
        id,
        at,
        waitsForAnswer ? `${state}, wrote again` : state,
        orders.join(' '),
        words,
      ]),
    ),
  );
}

/** @param isDone says to WeChat Pay that the matter is dealt with. @throws OpsRefused */
export async function answerComplaint(
  operator: GatewayOperator,
  id: string,
  { text, done: isDone = false }: { text: string; done?: boolean },
): Promise<void> {
  if (text.length > longest)
    throw new OpsRefused(`an answer has ${longest} characters at most, this has ${text.length}`);
  await orRefused(operator.complaints.answer(id, text));
  await recordAct(operator, operator.db, { act: 'complaint answered', subject: id, details: { text } });
  if (!isDone) return operator.print('The payer reads the answer in WeChat.');
  await orRefused(operator.complaints.complete(id));
  await recordAct(operator, operator.db, { act: 'complaint dealt with', subject: id });
  operator.print('The payer reads the answer, and that the matter is dealt with.');
}
