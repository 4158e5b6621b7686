// Days that meet, statements that are not there, and two nodes at once.
import { expect, it } from '@jest/globals';
import { signedFen } from '#domain/payments/money';
import { bill } from '../../../server/ops/lists/bill';
import { unnamedRefund } from '../../../server/reconciliation/name-refunds';
import { StatementNotReady } from '../../../server/reconciliation/statements';
import { systemRuntime } from '../../../server/runtime';
import { writeAttempt, writeEntry, writePaid } from '../../support/books/books';
import { at, books, cases, day, line, openBooks, reconcile, settled } from '../../support/books/books-of-a-day';

openBooks();

it('asks the gateway at once for a payment that only the bill knows', async () => {
  await writeAttempt(books.db, { id: 'lost', state: 'closed', outcome: 'not_paid', paidAt: null });
  books.told.wechat = [line('payment', 'lost')];
  await reconcile();
  expect(await books.db.selectFrom('outbox').select(['kind', 'ref']).execute()).toEqual([
    { kind: 'poll_gateway', ref: 'lost' },
  ]);
});

it('takes a booking of the last second of the day for the same booking after midnight', async () => {
  await writeAttempt(books.db, { id: 'm', paidAt: at('23:58') });
  await writeEntry(books.db, 'm', 'paid', at('23:58'), [
    ['gateway', 20000],
    ['owed', -20000],
  ]);
  await writeEntry(books.db, 'm', 'booked FDm00', at('23:59'), [
    ['owed', 20000],
    ['bureau', -20000],
  ]);
  books.told = { wechat: [line('payment', 'm')], alipay: [], bureau: [] };
  await reconcile();
  books.told = { wechat: [], alipay: [], bureau: [line('booking', 'm')] };
  books.now = at('10:05', '2026-11-24');
  await reconcile('2026-11-23');
  expect(await cases()).toEqual([]);
});

it('does the other two when one statement is not there, and asks for help when it still is not at six', async () => {
  const { payment } = await settled('2', 'alipay');
  books.told = { wechat: [], alipay: new StatementNotReady('creating'), bureau: [line('booking', '2')] };
  await expect(reconcile()).rejects.toThrow(StatementNotReady);
  expect(await cases()).toEqual([]);
  books.now = at('18:01', '2026-11-23');
  await expect(reconcile()).rejects.toThrow(StatementNotReady);
  expect(await cases()).toEqual([['alipay', 'statement_missing', day, 20000, null]]);
  books.told.alipay = [payment];
  await reconcile();
  expect(await books.db.selectFrom('reconciled_days').select('source').orderBy('source').execute()).toEqual(
    ['alipay', 'bureau', 'ledger', 'wechat'].map((source) => ({ source })),
  );
});

it('is done once when two nodes do it at the same time', async () => {
  books.told.wechat = [line('payment', 'x')];
  await Promise.all([reconcile(), reconcile()]);
  expect(await cases()).toHaveLength(1);
  expect(await books.db.selectFrom('statement_lines').selectAll().execute()).toHaveLength(1);
});

it('finds the refund behind a line that names its order only, each refund once', async () => {
  await writePaid(books.db, {
    id: '3',
    gateway: 'alipay',
    state: 'refunded',
    outcome: 'refunded',
    paidAt: at('13:00'),
  });
  const unnamed = { ...line('refund', '3'), number: unnamedRefund('FD3') };
  books.told.alipay = [line('payment', '3'), unnamed];
  await reconcile();
  expect(await cases()).toEqual([]);
  books.told.alipay = [unnamed];
  books.now = at('10:05', '2026-11-24');
  await reconcile('2026-11-23');
  expect(await cases()).toEqual([['alipay', 'refund_unknown', '?FD3', null, 20000]]);
});

it('says what a gateway has kept as fees, and how much less the payee is paid', async () => {
  const one = await settled('1');
  books.told = { wechat: [{ ...one.payment, feeFen: signedFen(120) }], alipay: [], bureau: [one.booking] };
  await reconcile();
  const kept = await books.db.selectFrom('reconciled_days').selectAll().where('source', '=', 'wechat').execute();
  expect(kept).toMatchObject([{ their_fen: 20000, fee_fen: 120, differences: 0 }]);
  expect(await cases()).toEqual([['wechat', 'fee_taken', expect.any(String), 20000, 19880]]);
  const said: string[] = [];
  const operator = {
    db: books.db,
    actor: 'lin',
    runtime: systemRuntime,
    print: (text: string) => void said.push(text),
  };
  await bill(operator, 'wechat', day);
  expect(said[0]).toContain('kept as fees 1.20, to be settled 198.80 yuan');
});
