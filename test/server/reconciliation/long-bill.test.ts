// A bill that is longer than what is compared at once.
import { expect, it } from '@jest/globals';
import { books, line, openBooks, reconcile, settled } from '../../support/books/books-of-a-day';

openBooks();

it('compares a bill of thousands of lines by the thousand: a line twice in it is found however far apart', async () => {
  const { payment, booking } = await settled('1');
  const strangers = Array.from({ length: 2100 }, (_, at) => line('payment', `s${at}`, 100));
  books.told = { wechat: [payment, ...strangers, payment], alipay: [], bureau: [booking] };
  await reconcile();
  const found = await books.db
    .selectFrom('cases')
    .select(['kind', 'number'])
    .where('kind', '=', 'payment_doubled')
    .execute();
  expect(found).toEqual([{ kind: 'payment_doubled', number: 'FD1' }]);
  expect(await books.db.selectFrom('cases').select('id').execute()).toHaveLength(2101);
  const { differences, their_fen } = await books.db
    .selectFrom('reconciled_days')
    .selectAll()
    .where('source', '=', 'wechat')
    .executeTakeFirstOrThrow();
  expect([differences, their_fen]).toEqual([2101, 2 * 20000 + 2100 * 100]);
});
