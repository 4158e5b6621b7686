import { Kysely } from 'kysely';
import type { Database } from '../../../server/store/database';
import type { Tables } from '../../../server/store/tables/tables';
import { memoryDialect } from '../../simulation/memory/dialect';
import { paymentStore } from '../../simulation/memory/tables';
import { openTestDatabase } from './database';

/** A store for payments alone: PGlite, or the simulation's store in memory where each of hundreds of mutants opens one. */
export const openPaymentStore = (): Promise<Database> =>
  process.env.FADAN_TEST_STORE === 'memory'
    ? Promise.resolve(new Kysely<Tables>({ dialect: memoryDialect(paymentStore()) }))
    : openTestDatabase();
