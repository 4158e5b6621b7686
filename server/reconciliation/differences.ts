import type { SignedFen } from '#domain/payments/money';
import type { DifferenceKind, LineKind } from '../store/tables/case-tables';
import type { LedgerLine } from './ledger-lines';
import type { StatementLine } from './statements';

export type Difference = { kind: DifferenceKind; number: string; ourFen: SignedFen | null; theirFen: SignedFen | null };
/** Lines of theirs, and ours under any of their numbers, whenever we booked them. */
export type ComparedLines = {
  theirs: readonly StatementLine[];
  matching: readonly LedgerLine[];
  /** Which of them stood before, in this statement or another day's. */
  before: ReadonlySet<string>;
};

export const keyOf = ({ kind, number }: { kind: LineKind; number: string }): string => `${kind} ${number}`;

/** Every line of theirs that we do not have, or have otherwise, or that they have twice. */
export function differences({ theirs, matching, before }: ComparedLines): Difference[] {
  const ours = new Map(matching.map((line) => [keyOf(line), line]));
  const seen = new Set(before);
  return theirs.flatMap((line): Difference[] => {
    const mine = ours.get(keyOf(line));
    const fault = seen.has(keyOf(line)) ? 'doubled' : faultOf(line, mine);
    seen.add(keyOf(line));
    if (!fault) return [];
    return [
      {
        kind: `${line.kind}_${fault}`,
        number: line.number,
        ourFen: mine?.amountFen ?? null,
        theirFen: line.amountFen,
      },
    ];
  });
}

/** Every line of ours that they have on no day. */
export const missing = (ours: readonly LedgerLine[], told: ReadonlySet<string>): Difference[] =>
  ours
    .filter((line) => line.amountFen !== null && !told.has(keyOf(line)))
    .map(({ kind, number, amountFen }) => ({ kind: `${kind}_missing`, number, ourFen: amountFen, theirFen: null }));

function faultOf(
  theirs: StatementLine,
  ours: LedgerLine | undefined,
): 'unknown' | 'not_booked' | 'amount' | 'transaction' | undefined {
  if (!ours) return 'unknown';
  // A refund stands in the bill of the day on which it was taken in, with that night's state, and is never written again.
  if (ours.amountFen === null && ours.underWayFen === theirs.amountFen) return undefined;
  if (ours.amountFen === null) return 'not_booked';
  if (ours.amountFen !== theirs.amountFen) return 'amount';
  return ours.transactionId === theirs.transactionId ? undefined : 'transaction';
}
