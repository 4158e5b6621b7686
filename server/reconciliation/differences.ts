import type { SignedFen } from '#domain/money';
import type { DifferenceKind, LineKind } from '../store/case-tables';
import type { LedgerLine } from './ledger-lines';
import type { StatementLine } from './statements';

export type Difference = { kind: DifferenceKind; number: string; ourFen: SignedFen | null; theirFen: SignedFen | null };
export type ComparedBooks = {
  theirs: readonly StatementLine[];
  /** Ours under any of their numbers, whenever we booked them. */
  matching: readonly LedgerLine[];
  /** Ours of the day, whatever they say. */
  oursOfTheDay: readonly LedgerLine[];
  /** Whether they had this line on another day. */
  elsewhere: ReadonlySet<string>;
};

export const keyOf = ({ kind, number }: { kind: LineKind; number: string }): string => `${kind} ${number}`;

/** Every line of one side that the other side does not have, has twice, or has otherwise. Both agree on all else. */
export function differences({ theirs, matching, oursOfTheDay, elsewhere }: ComparedBooks): Difference[] {
  const ours = new Map(matching.map((line) => [keyOf(line), line]));
  const seen = new Set(elsewhere);
  const found = theirs.flatMap((line): Difference[] => {
    const isRepeat = seen.has(keyOf(line));
    seen.add(keyOf(line));
    const fault = isRepeat ? 'doubled' : faultOf(line, ours.get(keyOf(line)));
    return fault
      ? [
          {
            kind: `${line.kind}_${fault}`,
            number: line.number,
            ourFen: ours.get(keyOf(line))?.amountFen ?? null,
            theirFen: line.amountFen,
          },
        ]
      : [];
  });
  const missing = oursOfTheDay.filter((line) => line.amountFen !== null && !seen.has(keyOf(line)));
  return [
    ...found,
    ...missing.map((line): Difference => ({
      kind: `${line.kind}_missing`,
      number: line.number,
      ourFen: line.amountFen,
      theirFen: null,
    })),
  ];
}

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
