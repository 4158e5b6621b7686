import type { PaperReading } from '#contract/papers';
import type { BureauDecision } from '#contract/bureau';
import { Refused, type Clock } from '../../../server/ports';
import { checkWithBureau } from '../../../server/papers/judging/check-with-bureau';
import { createPaperReader } from '../../../server/papers/reader';
import { readAtOnce } from './read-at-once';
import type { Printed } from '../papers/papers';
import { everyWrongDigitIsMarked, numberOf, numberOutcome, otherFields, outcomes, type Outcome } from './scoring';

/** A photo and what really stands on its papers. kind: the row of the tables that it counts for; else its grade. */
export type Scored = { name: string; jpeg: Uint8Array; papers: readonly Printed[]; kind?: string; grade?: number };
export type Tally = Record<Outcome, number> & { photos: number };
/** Each table has its tallies by row: all, by grade, by field. `facts` are plain counts. */
export type Accuracy = {
  numbers: Record<string, Tally>;
  withBureau: Record<string, Tally>;
  fields: Record<string, Tally>;
  facts: Record<string, number>;
  wrong: string[];
};

const none = (): Tally => ({
  photos: 0,
  'right and accepted': 0,
  'confirm, right': 0,
  'confirm, wrong': 0,
  type: 0,
  'WRONG AND ACCEPTED': 0,
});
function add(table: Record<string, Tally>, row: string, outcome: Outcome): void {
  const tally = (table[row] ??= none());
  tally.photos += 1;
  tally[outcome] += 1;
}

/** A bureau that knows what the photo's papers print, and no other number. */
const bureauOf = ({ papers }: Scored) =>
  checkWithBureau({
    cachedBureau: {
      decision: async (number) => {
        const record = papers.find(({ truth }) => truth.decisionNumber === number)?.truth;
        if (!record) throw new Refused('decision_unknown');
        return {
          value: { plate: record.plate ?? '', fineFen: Number(record.amountFen) } as BureauDecision,
          source: { name: 'the papers', asOf: '', state: 'live' },
        };
      },
    },
  });

async function score(sum: Accuracy, shot: Scored, reading: PaperReading): Promise<void> {
  const { papers, grade, name } = shot;
  const count = (fact: string, isSo: boolean): void => {
    sum.facts[fact] = (sum.facts[fact] ?? 0) + Number(isSo);
  };
  const agreed = await bureauOf(shot)(reading);
  const [outcome, afterBureau] = [numberOutcome(reading, papers), numberOutcome(agreed, papers)];
  const rows = [
    'all',
    shot.kind ?? `grade ${grade}`,
    ...(papers.some(({ hidden }) => hidden) ? ['digits hidden from anybody'] : []),
  ];
  for (const [table, one] of [
    [sum.numbers, outcome],
    [sum.withBureau, afterBureau],
  ] as const)
    if (one) rows.forEach((row) => add(table, row, one));
  if ([outcome, afterBureau].includes('WRONG AND ACCEPTED'))
    sum.wrong.push(
      `${name}: ${numberOf(reading)?.value}, printed ${papers.map(({ truth }) => truth.decisionNumber ?? '—').join(', ')}`,
    );
  otherFields(reading, papers).forEach((field) => add(sum.fields, field.name, field.outcome));
  count('photos', true);
  count(
    'kind of paper right',
    papers.some(({ kind }) => (kind === 'none' ? 'unknown' : kind) === reading.paper),
  );
  count(
    'confirm, wrong: every wrong digit marked',
    outcome === 'confirm, wrong' && everyWrongDigitIsMarked(reading, papers),
  );
  const payable = papers.some(({ truth }) => truth.decisionNumber);
  count('photos without a number to pay by', !payable);
  count('of these a number offered', !payable && outcome !== null);
}

/** Two readers of one thread each, while this process draws. Says how far it is every hundred photos. */
export async function accuracy<T>(
  photos: readonly T[],
  draw: (photo: T) => Promise<Scored>,
  clock: Clock,
): Promise<Accuracy> {
  const sum: Accuracy = { numbers: {}, withBureau: {}, fields: {}, facts: {}, wrong: [] };
  const left = [...photos];
  let done = 0;
  const work = async (): Promise<void> => {
    const reader = createPaperReader({ waiting: 1, patienceMs: 600_000, limitMs: 120_000, threads: 1 }, { clock });
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const shot = await draw(next);
      await score(sum, shot, await readAtOnce(reader, shot.jpeg));
      if ((done += 1) % 100 === 0)
        console.log(`${done} photos: ${outcomes.map((one) => `${one} ${sum.numbers.all?.[one] ?? 0}`).join(' · ')}`);
    }
    reader.stop();
  };
  await Promise.all([work(), work()]);
  return sum;
}
