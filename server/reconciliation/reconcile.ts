import { signedFen, type Fen, type SignedFen } from '#domain/money';
import { gatewayNames } from '#contract/payments';
import { addDays, type Day } from '#domain/day';
import type { Runtime } from '../ports';
import { transaction, type Database, type Tx } from '../store/database';
import type { StatementSource } from '../store/case-tables';
import { openCases } from '../cases/open-cases';
import { differences, keyOf, type ComparedBooks, type Difference } from './differences';
import { ledgerLines, type LedgerLine } from './ledger-lines';
import { checkLedger, dayPeriod } from './check-ledger';
import { isOurForm, StatementNotReady, StatementUnreadable, type StatementLine, type Statements } from './statements';
import { isDone, isDueBefore, markDone } from './days';
import { askUnknownRefunds, pollUnbooked } from './follow-up';
import { nameRefunds } from './name-refunds';

const sources: readonly StatementSource[] = [...gatewayNames, 'bureau'];
/** Eight hours after ten o'clock a statement that is not there is somebody's business, or there was nothing to state. */
const overdueAfterMs = 42 * 3600_000;
/** Clocks differ: what we booked in a day's last minutes may stand under the next day with them, and is looked for then. */
const skewMs = 10 * 60_000;
const chunk = 1000;

/**
 * Compares one Shanghai day of our ledger with the gateways' bills and with the bureau's record, and opens a case for every
 * difference. A source is done once for a day; the same day again changes nothing.
 * @throws the first source's failure when one could not be read: the others are done all the same
 */
export const createReconcile =
  ({ db, statements, runtime }: { db: Database; statements: Statements; runtime: Runtime }) =>
  async (day: Day): Promise<void> => {
    await transaction(db, runtime, (tx) => reconcileLedger(tx, runtime, day));
    const done = await Promise.allSettled(sources.map((source) => reconcileSource(source)));
    for (const result of done) if (result.status === 'rejected') throw result.reason;

    async function reconcileSource(source: StatementSource): Promise<void> {
      if (await isDone(db, day, source)) return;
      if (await isDueBefore(db, day, source)) throw new StatementNotReady(`${addDays(day, -1)} comes first`);
      const setAside: { number: string; reason: string }[] = [];
      const lines = await statements[source](day, (line) => void setAside.push(line)).catch((error: unknown) =>
        noStatement(source, error),
      );
      await transaction(db, runtime, (tx) => reconcile(tx, runtime, { day, source, lines, setAside }));
    }

    async function noStatement(source: StatementSource, error: unknown): Promise<StatementLine[]> {
      if (error instanceof StatementUnreadable)
        await openCases(db, runtime, { day, source }, [
          { kind: 'statement_unreadable', number: day, ourFen: null, theirFen: null },
        ]);
      const { from } = dayPeriod(day);
      if (!(error instanceof StatementNotReady) || runtime.now().getTime() < from + overdueAfterMs) throw error;
      const ours = await transaction(db, runtime, (tx) => ledgerLines(tx, source, { during: dayPeriod(day) }));
      if (ours.length === 0) return [];
      await openCases(db, runtime, { day, source }, [
        { kind: 'statement_missing', number: day, ourFen: sumOf(ours), theirFen: null },
      ]);
      throw error;
    }
  };

async function reconcile(
  tx: Tx,
  runtime: Runtime,
  read: { day: Day; source: StatementSource; lines: StatementLine[]; setAside: readonly { number: string }[] },
): Promise<void> {
  const { day, source } = read;
  if (await isDone(tx, day, source)) return;
  const lines = await nameRefunds(tx, source, read.lines);
  await keep(tx, { day, source, lines });
  const books = await compareBooks(tx, { day, source, lines });
  const odd = read.setAside.filter(({ number }) => isOurForm(number));
  const found = [
    ...differences(books),
    ...odd.map(({ number }): Difference => ({ kind: 'line_unreadable', number, ourFen: null, theirFen: null })),
  ];
  await openCases(tx, runtime, { day, source }, found);
  await pollUnbooked(tx, runtime, books.matching, found);
  await askUnknownRefunds(tx, runtime, lines, found);
  const numbers = new Set(lines.map(keyOf));
  const unmatched = books.oursOfTheDay.filter((line) => !numbers.has(keyOf(line)) && !books.elsewhere.has(keyOf(line)));
  await markDone(tx, runtime, {
    day,
    source,
    their_fen: sumOf(lines),
    our_fen: sumOf([...books.matching, ...unmatched]),
    differences: found.length,
    set_aside: read.setAside.length,
  });
}

async function keep(
  tx: Tx,
  { day, source, lines }: { day: Day; source: StatementSource; lines: StatementLine[] },
): Promise<void> {
  const rows = lines.map(({ kind, number, transactionId, amountFen }, line) => ({
    source,
    day,
    line,
    kind,
    number,
    transaction_id: transactionId,
    amount_fen: amountFen,
  }));
  for (const some of chunks(rows)) await tx.insertInto('statement_lines').values(some).execute();
}

async function compareBooks(
  tx: Tx,
  { day, source, lines }: { day: Day; source: StatementSource; lines: StatementLine[] },
): Promise<ComparedBooks> {
  const matching: LedgerLine[] = [];
  for (const some of chunks(lines)) {
    const numbers = some.map(({ number }) => number);
    const wanted = new Set(some.map(keyOf));
    matching.push(...(await ledgerLines(tx, source, { numbers })).filter((line) => wanted.has(keyOf(line))));
  }
  const { from, to } = dayPeriod(day);
  const exact = (await ledgerLines(tx, source, { during: { from, to } })).filter(({ kind }) => kind === 'payment');
  const learned = (await ledgerLines(tx, source, { during: { from: from - skewMs, to: to - skewMs } })).filter(
    ({ kind }) => kind !== 'payment',
  );
  const oursOfTheDay = [...exact, ...learned];
  const elsewhere = new Set<string>();
  for (const some of chunks([...lines, ...oursOfTheDay])) {
    const rows = await tx
      .selectFrom('statement_lines')
      .select(['kind', 'number'])
      .where('source', '=', source)
      .where('day', '!=', day)
      .where(
        'number',
        'in',
        some.map(({ number }) => number),
      )
      .execute();
    for (const row of rows) elsewhere.add(keyOf(row));
  }
  return { theirs: lines, matching, oursOfTheDay, elsewhere };
}

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

/** What came in less what went back. */
const sumOf = (lines: readonly { kind: string; amountFen: Fen | null }[]): SignedFen =>
  signedFen(lines.reduce((sum, { kind, amountFen }) => sum + (kind === 'refund' ? -1 : 1) * (amountFen ?? 0), 0));

const chunks = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / chunk) }, (_, at) => rows.slice(at * chunk, (at + 1) * chunk));
