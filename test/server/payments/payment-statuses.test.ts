import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createPaymentStatuses } from '../../../server/payments/payment-statuses';
import type { Database } from '../../../server/store/database';
import { openTestDatabase } from '../../support/store/database';

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.destroy());

it('asks for more decisions than a statement has room for, in parts', async () => {
  const numbers = Array.from({ length: 70_000 }, (_, serial) => `33010610${String(serial).padStart(8, '0')}`);
  expect((await createPaymentStatuses(db)(numbers)).size).toBe(0);
});
