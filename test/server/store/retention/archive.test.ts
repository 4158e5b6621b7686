// A payment of fourteen months ago: what proved it is packed away, and whoever asks still reads the whole story.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { fen } from '#domain/payments/money';
import { opsProgram } from '../../../../server/ops/program';
import { createArchive } from '../../../../server/store/retention/archive';
import type { Database } from '../../../../server/store/database';
import { writePaid } from '../../../support/books/books';
import { openTestDatabase } from '../../../support/store/database';
import { hearStatements, readsOfLongTables } from '../../../support/store/plans';
import { runtimeAt } from '../../../support/clocks/runtime';

const now = new Date('2026-11-29T12:00:00+08:00');
const daysAgo = (days: number) => now.getTime() - days * 86_400_000;
const heard = hearStatements();
let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  for (const [id, days, state] of [
    ['old', 430, 'settled'],
    ['stuck', 430, 'writing_back'],
    ['young', 300, 'settled'],
  ] as const) {
    await writePaid(db, { id, state, paidAt: daysAgo(days) });
    await evidence(`${id}-proof`, id, days);
    await db
      .insertInto('notifications')
      .values({
        gateway: 'wechat',
        notification_id: id,
        out_trade_no: `FD${id}`,
        verdict: 'taken',
        reason: null,
        times: 2,
        first_at: daysAgo(days),
        last_at: daysAgo(days),
      })
      .execute();
  }
  await db
    .insertInto('statement_lines')
    .values([bill('2025-09-25', 0, 'FDold'), bill('2025-09-25', 1500, 'FDother'), bill('2026-02-02', 0, 'FDyoung')])
    .execute();
});
afterAll(() => db.destroy());

const evidence = (id: string, attempt: string, days: number) =>
  db
    .insertInto('evidence')
    .values({ id, attempt_id: attempt, kind: 'payment_proven', body: '{"word":"SUCCESS"}', at: daysAgo(days) })
    .execute();
const bill = (day: string, line: number, number: string) => ({
  source: 'wechat' as const,
  day,
  line,
  kind: 'payment' as const,
  number,
  transaction_id: `T${number}`,
  amount_fen: fen(20000),
});
const sweep = () => createArchive({ db: db.withPlugin(heard.plugin), runtime: runtimeAt(() => now) })();
async function ops(...words: string[]): Promise<string> {
  const printed: string[] = [];
  const print = (text: string) => void printed.push(text);
  const operator = { db, actor: 'lin', runtime: runtimeAt(() => now), print };
  await opsProgram(async () => operator).parseAsync(words, { from: 'user' });
  return printed.join('\n');
}

it('leaves its tables once it is over for long enough, and is told as before', async () => {
  const before = await ops('show', 'FDold');
  const lines = await ops('bill', 'wechat', '2025-09-25');
  expect(before).toMatch(/payment_proven +.*SUCCESS[^]*Notifications: 1/);
  await sweep();
  const left = await db.selectFrom('evidence').select('attempt_id').orderBy('attempt_id').execute();
  expect(left.map(({ attempt_id }) => attempt_id)).toEqual(['stuck', 'young']);
  expect(await db.selectFrom('statement_lines').select('number').execute()).toEqual([{ number: 'FDyoung' }]);
  const withoutActs = (story: string) => story.split('Acts')[0];
  expect(withoutActs(await ops('show', 'FDold'))).toBe(withoutActs(before));
  expect(await ops('bill', 'wechat', '2025-09-25')).toBe(lines);
  expect(lines).toContain('FDother');
});

it('takes up what is learnt of it later, and changes nothing when it is swept again', async () => {
  await evidence('late-proof', 'old', 410);
  await sweep();
  await sweep();
  expect(await ops('show', 'FDold')).toMatch(/Evidence: 2\n/);
});

it('is packed without reading a long table whole', async () => {
  expect(await readsOfLongTables(db, heard)).toEqual([]);
});
