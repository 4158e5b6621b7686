import { signedFen, type SignedFen } from '#domain/payments/money';
import { addDays, type Day } from '#domain/days/day';
import type { Runtime } from '../ports';
import { transaction, type Database, type Tx } from '../store/database';
import type { StatementSource } from '../store/tables/case-tables';
import { openCases } from '../cases/open-cases';
import { checkLedger, dayPeriod } from './check-ledger';
import { compareLines, sumOf } from './compare-lines';
import { isDone, isDueBefore, markDone } from './days';
import type { Difference } from './differences';
import { ledgerLines } from './ledger-lines';
import {
  isOurForm,
  StatementNotReady,
  StatementUnreadable,
  type Lines,
  type Statement,
  type Statements,
} from './statements';

/** Eight hours after ten o'clock a statement that is not there is somebody's business, or there was nothing to state. */
const overdueAfterMs = 42 * 3600_000;
/** Lines that were set aside: how many, and those of them that bear a number of ours. */
type Aside = { count: number; ours: string[] };
const nothingAside = (): Aside => ({ count: 0, ours: [] });

/**
 * Compares one Shanghai day of our ledger with the gateways' bills and with the bureau's record, and opens a case for every
 * difference. A source is done once for a day; the same day again changes nothing.
 * @throws the first source's failure when one could not be read: the others are done all the same
 */
export const createReconcile =
  ({ db, statements, runtime }: { db: Database; statements: Statements; runtime: Runtime }) =>
  async (day: Day): Promise<void> => {
    await transaction(db, runtime, (tx) => reconcileLedger(tx, runtime, day));
    const sources = Object.entries(statements) as [StatementSource, Statement][];
    const done = await Promise.allSettled(sources.map(([source, statement]) => reconcileSource(source, statement)));
    for (const result of done) if (result.status === 'rejected') throw result.reason;

    async function reconcileSource(source: StatementSource, statement: Statement): Promise<void> {
      if (await isDone(db, day, source)) return;
      if (await isDueBefore(db, day, source)) throw new StatementNotReady(`${addDays(day, -1)} comes first`);
      let aside = nothingAside();
      const take = (lines: Lines) =>
        transaction(db, runtime, (tx) => {
          aside = nothingAside(); // a transaction that is tried again reads the lines again
          return reconcile(tx, runtime, { day, source, lines, aside: () => aside });
        });
      await statement(day, take, ({ number }) => {
        aside.count += 1;
        if (isOurForm(number)) aside.ours.push(number);
      }).catch(async (error: unknown) => {
        await mustBeEmpty(source, error);
        await take([]);
      });
    }

    /** @throws error, unless the statement is overdue and we have nothing that could stand in it */
    async function mustBeEmpty(source: StatementSource, error: unknown): Promise<void> {
      if (error instanceof StatementUnreadable)
        await openCases(db, runtime, { day, source }, [
          { kind: 'statement_unreadable', number: day, ourFen: null, theirFen: null },
        ]);
      const { from } = dayPeriod(day);
      if (!(error instanceof StatementNotReady) || runtime.now().getTime() < from + overdueAfterMs) throw error;
      const ours = await transaction(db, runtime, (tx) => ledgerLines(tx, source, { during: dayPeriod(day) }));
      if (ours.length === 0) return;
      await openCases(db, runtime, { day, source }, [
        { kind: 'statement_missing', number: day, ourFen: sumOf(ours), theirFen: null },
      ]);
      throw error;
    }
  };

async function reconcile(
  tx: Tx,
  runtime: Runtime,
  { day, source, lines, aside }: { day: Day; source: StatementSource; lines: Lines; aside: () => Aside },
): Promise<void> {
  if (await isDone(tx, day, source)) return;
  const { theirFen, ourFen, feeFen, differences } = await compareLines(tx, runtime, { day, source }, lines);
  const odd = aside().ours.map((number): Difference => ({
    kind: 'line_unreadable',
    number,
    ourFen: null,
    theirFen: null,
  }));
  await openCases(tx, runtime, { day, source }, [...odd, ...feeTaken(day, theirFen, feeFen)]);
  await markDone(tx, runtime, {
    day,
    source,
    their_fen: theirFen,
    our_fen: ourFen,
    differences: differences + odd.length,
    set_aside: aside().count,
    fee_fen: feeFen,
  });
}

/** All of a fine belongs to the treasury (Administrative Penalty Law, art. 74): what a gateway keeps of it, somebody has to make up. */
const feeTaken = (day: Day, theirFen: SignedFen, feeFen: SignedFen): Difference[] =>
  feeFen === 0 ? [] : [{ kind: 'fee_taken', number: day, ourFen: theirFen, theirFen: signedFen(theirFen - feeFen) }];

async function reconcileLedger(tx: Tx, runtime: Runtime, day: Day): Promise<void> {
  if (await isDone(tx, day, 'ledger')) return;
  const found = await checkLedger(tx, dayPeriod(day));
  await openCases(tx, runtime, { day, source: 'ledger' }, found);
  await markDone(tx, runtime, {
    day,
    source: 'ledger',
    their_fen: signedFen(0),
    our_fen: signedFen(0),
    differences: found.length,
  });
}
