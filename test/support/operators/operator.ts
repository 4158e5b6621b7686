// A person at the ops command, beside a driver whose payment got stuck.
import { opsProgram } from '../../../server/ops/program';
import { post } from '../../sandbox/merchant';
import type { Api } from '../drivers/driver-at-the-api';
import type { House } from '../house/house';
import { runtimeAt } from '../clocks/runtime';

export function operatorOf(scene: () => { house: House; driver: Api }) {
  const bureau = (faults: object) => post(`${scene().house.sandbox.url}/__sandbox/bureau/faults`, faults);
  const receiptOf = async (id: string): Promise<string> => {
    const items = scene().house.db.selectFrom('attempt_items').select('receipt_no').where('attempt_id', '=', id);
    return (await items.executeTakeFirstOrThrow()).receipt_no;
  };
  const command = async (actor: string, words: string[]): Promise<string> => {
    const printed: string[] = [];
    const program = opsProgram(async () => ({
      db: scene().house.productDb,
      actor,
      runtime: runtimeAt(() => new Date()),
      print: (text) => void printed.push(text),
    }));
    await program.exitOverride().parseAsync(words, { from: 'user' });
    return printed.join('\n');
  };
  return {
    bureau,
    receiptOf,
    /** What the command prints. */
    ops: (...words: string[]): Promise<string> => command('lin', words),
    /** The same by a second person. */
    opsBy: (actor: string, ...words: string[]): Promise<string> => command(actor, words),
    /** Paid, and the bureau takes no word of it. */
    async stuckPayment(number: string): Promise<string> {
      await bureau({ writeBackDown: true });
      const { opened } = await scene().driver.open([number]);
      await scene().driver.atCashier(opened.body, 'pay');
      await scene().driver.until(opened.body.paymentId, ({ state }) => state === 'paid');
      const told = scene().house.db.selectFrom('attempts').select('state').where('id', '=', opened.body.paymentId);
      await untilSo(
        async () => (await told.executeTakeFirstOrThrow()).state === 'writing_back',
        () => undefined,
      );
      return opened.body.paymentId;
    },
    /** The kinds of what is left to do for a payment's decision, and why it failed last. */
    async jobsOf(id: string): Promise<string[]> {
      const rows = await scene()
        .house.db.selectFrom('outbox')
        .selectAll()
        .where('ref', '=', await receiptOf(id))
        .execute();
      return rows.flatMap(({ kind, last_error }) => [kind, last_error ?? '']);
    },
    acts: async () =>
      (await scene().house.db.selectFrom('audit_log').select(['actor', 'act']).orderBy('at').execute()).map(
        ({ actor, act }) => `${actor}: ${act}`,
      ),
  };
}

/**
 * Asks ten times a second until it is so; `pass` lets time go by now and then. A pass may bring two jobs due in one moment that
 * wait for each other, until the wait of one has outgrown it: six passes and more, so the patience is for sixteen.
 */
export async function untilSo(isSo: () => Promise<boolean>, pass: () => void): Promise<void> {
  for (let tries = 1; tries < 240; tries += 1) {
    if (await isSo()) return;
    if (tries % 15 === 0) pass();
    await new Promise((go) => setTimeout(go, 100));
  }
  throw new Error('never came so far');
}
