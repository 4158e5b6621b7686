// Words at the ops command as people have them in hand: numbers as pages show them, slips, days that there are none of.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { signedFen } from '#domain/payments/money';
import { opsProgram } from '../../../server/ops/program';
import type { Database } from '../../../server/store/database';
import { writePaid } from '../../support/books/books';
import { openTestDatabase, testDatabase } from '../../support/store/database';
import { runtimeAt } from '../../support/clocks/runtime';

const [id, decision] = ['a-Payment_1', '3301061900000128'];
let db: Database;
beforeAll(async () => {
  db = await openTestDatabase(await testDatabase());
  await writePaid(db, { id, paidAt: 1 });
  await db.updateTable('attempts').set({ out_trade_no: 'FD51177843EA6351B550D4DC88' }).where('id', '=', id).execute();
  await db.updateTable('attempt_items').set({ decision_number: decision }).where('attempt_id', '=', id).execute();
});
afterAll(() => db.destroy());

async function ops(...words: string[]): Promise<string> {
  const printed: string[] = [];
  const operator = {
    db,
    actor: 'lin',
    runtime: runtimeAt(() => new Date(0)),
    print: (text: string) => void printed.push(text),
  };
  await opsProgram(async () => operator)
    .exitOverride()
    .parseAsync(words, { from: 'user' });
  return printed.join('\n');
}

it.each([
  ['in groups, as receipts show it', '3301 0619 0000 0128'],
  ['in groups with dashes', '3301–0619–0000–0128'],
  ['with what is around it', ` ${decision}\n`],
  ['without its last digit, as a paper may print it', decision.slice(0, 15)],
  ['in small letters', 'fd51177843ea6351b550d4dc88'],
  ['with a sign that nobody sees', '\u200bFD51177843EA6351B550D4DC88'],
  ['as the payment’s own id', ` ${id} `],
])('a payment is found by its number %s', async (_how, written) => {
  expect(await ops('show', written)).toContain(id);
});

it('another number finds none', async () => {
  await expect(ops('show', '3301 0619 0000 0129')).rejects.toThrow('no payment is known');
  await expect(ops('show', id.toLowerCase())).rejects.toThrow('no payment is known');
});

it('a day of which nothing is known is told apart from one without lines, and from no day and no source', async () => {
  expect(await ops('bill', 'wechat', '2026-01-02')).toContain('2026-01-02 has not been compared with wechat');
  const books = { our_fen: signedFen(0), their_fen: signedFen(0), differences: 0, at: 1 };
  await db
    .insertInto('reconciled_days')
    .values({ day: '2026-01-02', source: 'wechat', ...books })
    .execute();
  expect(await ops('bill', 'wechat', '2026-01-02')).not.toContain('has not been compared');
  await expect(ops('bill', 'wechat', '2026-02-30')).rejects.toThrow('2026-02-30 is no day');
  await expect(ops('bill', 'wechat', 'today')).rejects.toThrow('today is no day');
  await expect(ops('bill', 'paypal', '2026-01-02')).rejects.toThrow('paypal has no bill');
});

it('a slip in a command is said to be none', async () => {
  await expect(ops('lits')).rejects.toThrow('there is no command lits');
});

it.each(['abc', '-1', '0', '1.5', '1e99'])('%s acts are no count', async (last) => {
  await expect(ops('audit', '--last', last)).rejects.toThrow('--last takes how many acts');
});
