// How well and how fast photographed papers are read: npm run bench:ocr -- --count 600
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { PaperReading } from '#contract/tickets';
import { paperReader, type Reader } from '../../server/tickets/reader';
import { photo, seeds, type Photo } from './pictures';
import { numberOutcome, otherFields, outcomes, type Outcome } from './scoring';

type Tally = Record<Outcome, number> & { photos: number };
const empty = (): Tally => ({ photos: 0, 'right and accepted': 0, 'confirm, right': 0, 'confirm, wrong': 0, type: 0, 'WRONG AND ACCEPTED': 0 });
const count = (tallies: Map<string, Tally>, key: string, outcome: Outcome): void => {
  const tally = tallies.get(key) ?? empty();
  tally.photos += 1;
  tally[outcome] += 1;
  tallies.set(key, tally);
};

async function readAll(reader: Reader, { count: many, seed }: { count: number; seed: number }) {
  const [numbers, others, times] = [new Map<string, Tally>(), new Map<string, Tally>(), [] as number[]];
  let kindsRight = 0;
  for (let at = 0; at < many; at += 1) {
    const shot = await photo(seed + at);
    const began = performance.now();
    const reading = await reader.read(shot.jpeg);
    times.push(performance.now() - began);
    const outcome = numberOutcome(reading, shot.papers);
    if (outcome) ['all', `grade ${shot.grade}`].forEach((key) => count(numbers, key, outcome));
    if (outcome === 'WRONG AND ACCEPTED') console.log(wrong(shot, reading));
    otherFields(reading, shot.papers).forEach(({ name, outcome: one }) => count(others, name, one));
    if ((at + 1) % 100 === 0) console.log(`${at + 1} photos: ${JSON.stringify(numbers.get('all'))}`);
    if (shot.papers.some(({ kind }) => (kind === 'none' ? 'unknown' : kind) === reading.paper)) kindsRight += 1;
  }
  return { numbers, others, times, kindsRight };
}

const wrong = ({ name, papers }: Photo, { fields }: PaperReading): string =>
  `wrong and accepted: ${name} reads ${fields[0]!.value}, prints ${papers.map(({ truth }) => truth.decisionNumber ?? '—').join(', ')}`;

const table = (tallies: Map<string, Tally>) => console.table(Object.fromEntries([...tallies].sort().map(([key, tally]) =>
  [key, Object.fromEntries([['photos', tally.photos], ...outcomes.map((outcome) => [outcome, tally[outcome]])])])));

/** The reader's process: the newest child of this one that has the models open. Linux only. */
function peakMegabytes(): number | undefined {
  try {
    const children = execFileSync('pgrep', ['-P', String(process.pid)], { encoding: 'utf8' }).trim().split('\n');
    const peaks = children.map((pid) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0));
    return Math.round(Math.max(...peaks) / 1024);
  } catch {
    return undefined;
  }
}

async function queueOf(reader: Reader, many: number): Promise<number> {
  const shots = await Promise.all(Array.from({ length: many }, (_, at) => photo(seeds.tuning + 500 + at)));
  const began = performance.now();
  await Promise.all(shots.map(({ jpeg }) => reader.read(jpeg)));
  return (performance.now() - began) / 1000;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { count: { type: 'string', default: '600' }, seed: { type: 'string', default: String(seeds.figures) } } });
  const reader = paperReader({ waiting: 60, patienceMs: 600_000, limitMs: 60_000, threads: 2 });
  const { numbers, others, times, kindsRight } = await readAll(reader, { count: Number(values.count), seed: Number(values.seed) });
  console.log('\nDecision numbers');
  table(numbers);
  console.log('Other fields');
  table(others);
  const warm = times.slice(1).sort((a, b) => a - b);
  const seconds = await queueOf(reader, 50);
  console.table({
    'kind of paper right': `${kindsRight} of ${values.count}`, 'cold, with loading': `${(times[0]! / 1000).toFixed(2)} s`,
    'warm, median': `${(warm[Math.floor(warm.length / 2)]! / 1000).toFixed(2)} s`, 'warm, 95 of 100': `${(warm[Math.floor(warm.length * 0.95)]! / 1000).toFixed(2)} s`,
    'peak memory of the reader': `${peakMegabytes() ?? '?'} MB`, 'a queue of 50': `${seconds.toFixed(1)} s, ${(50 / seconds).toFixed(2)} photos a second`,
  });
  reader.stop();
}
void main();
