import { signedFen, type Fen, type SignedFen } from '#domain/payments/money';
import type { Day } from '#domain/days/day';
import type { Runtime } from '../ports';
import type { Tx } from '../store/database';
import type { StatementSource } from '../store/tables/case-tables';
import { openCases } from '../cases/open-cases';
import { dayPeriod } from './check-ledger';
import { differences, keyOf, missing } from './differences';
import { askUnknownRefunds, pollUnbooked } from './follow-up';
import { ledgerLines, type LedgerLine } from './ledger-lines';
import { nameRefunds, toldOfOrder, withoutNumber } from './name-refunds';
import type { Lines, StatementLine } from './statements';

export type Compared = { theirFen: SignedFen; ourFen: SignedFen; feeFen: SignedFen; differences: number };
type Where = { day: Day; source: StatementSource };

/** Clocks differ: what we booked in a day's last minutes may stand under the next day with them, and is looked for then. */
const skewMs = 10 * 60_000;
const most = 1000;
/** Our own day goes by quarters, as theirs goes by lines: neither need fit into memory. */
const quarters = 4;

/** Keeps a statement's lines and compares them with ours, a thousand at a time. */
export async function compareLines(tx: Tx, runtime: Runtime, where: Where, lines: Lines): Promise<Compared> {
  const sums = { theirs: 0, ours: 0, fees: 0, differences: 0 };
  let count = 0;
  for await (const some of inChunks(lines)) {
    const named = await nameRefunds(tx, where.source, some);
    const before = await toldOf(tx, where.source, named);
    await keep(tx, where, named, count);
    count += named.length;
    const matching = await withoutNumber(tx, where.source, named, await oursUnder(tx, where.source, named));
    const found = differences({ theirs: named, matching, before });
    await openCases(tx, runtime, where, found);
    await pollUnbooked(tx, runtime, matching, found);
    await askUnknownRefunds(tx, runtime, named, found);
    sums.theirs += sumOf(named);
    sums.fees += named.reduce((sum, { feeFen = 0 }) => sum + feeFen, 0);
    sums.ours += sumOf(matching);
    sums.differences += found.length;
  }
  for (let quarter = 0; quarter < quarters; quarter += 1)
    for (const ours of chunks(await oursOf(tx, where, quarter))) {
      const told = await toldOf(tx, where.source, ours);
      const found = missing(ours, new Set([...told, ...(await toldOfOrder(tx, where.source, ours))]));
      await openCases(tx, runtime, where, found);
      const numbers = new Set(found.map(({ number }) => number));
      sums.ours += sumOf(ours.filter(({ number }) => numbers.has(number)));
      sums.differences += found.length;
    }
  return {
    theirFen: signedFen(sums.theirs),
    ourFen: signedFen(sums.ours),
    feeFen: signedFen(sums.fees),
    differences: sums.differences,
  };
}

async function keep(tx: Tx, { day, source }: Where, lines: readonly StatementLine[], from: number): Promise<void> {
  const rows = lines.map(({ kind, number, transactionId, amountFen }, at) => ({
    source,
    day,
    line: from + at,
    kind,
    number,
    transaction_id: transactionId,
    amount_fen: amountFen,
  }));
  await tx.insertInto('statement_lines').values(rows).execute();
}

async function oursUnder(tx: Tx, source: StatementSource, lines: readonly StatementLine[]): Promise<LedgerLine[]> {
  const wanted = new Set(lines.map(keyOf));
  const numbers = lines.map(({ number }) => number);
  return (await ledgerLines(tx, source, { numbers })).filter((line) => wanted.has(keyOf(line)));
}

/** What we booked in one quarter of the day: payments by their own time, the rest by ours. */
async function oursOf(tx: Tx, { day, source }: Where, quarter: number): Promise<LedgerLine[]> {
  const { from, to } = dayPeriod(day);
  const part = (to - from) / quarters;
  const [begin, end] = [from + part * quarter, from + part * (quarter + 1)];
  const exact = await ledgerLines(tx, source, { during: { from: begin, to: end } });
  const learned = await ledgerLines(tx, source, { during: { from: begin - skewMs, to: end - skewMs } });
  return [...exact.filter(({ kind }) => kind === 'payment'), ...learned.filter(({ kind }) => kind !== 'payment')];
}

/** Which of these a statement of theirs has told, of whatever day. */
async function toldOf(
  tx: Tx,
  source: StatementSource,
  lines: readonly Pick<StatementLine, 'kind' | 'number'>[],
): Promise<Set<string>> {
  const numbers = lines.map(({ number }) => number);
  const rows = await tx
    .selectFrom('statement_lines')
    .select(['kind', 'number'])
    .where('source', '=', source)
    .where('number', 'in', numbers)
    .execute();
  return new Set(rows.map(keyOf));
}

/** What came in less what went back. */
export const sumOf = (lines: readonly { kind: string; amountFen: Fen | null }[]): SignedFen =>
  signedFen(lines.reduce((sum, { kind, amountFen }) => sum + (kind === 'refund' ? -1 : 1) * (amountFen ?? 0), 0));

const chunks = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / most) }, (_, at) => rows.slice(at * most, (at + 1) * most));

async function* inChunks(lines: Lines): AsyncGenerator<StatementLine[]> {
  let some: StatementLine[] = [];
  for await (const line of lines) {
    some.push(line);
    if (some.length < most) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
