// How well and how fast photographed papers are read: npm run bench:ocr -- --count 600 [--timed 100] [--attack] [--to figures.json]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { accuracy, type Tally } from './accuracy';
import { attack } from './attack/attack';
import { seeds } from './chance';
import { photo } from './pictures';
import { outcomes } from './scoring';
import { speed, type Speed } from './speed';

const table = (tallies: Record<string, Tally>) =>
  console.table(
    Object.fromEntries(
      Object.keys(tallies)
        .sort()
        .map((row) => [
          row,
          Object.fromEntries(['photos' as const, ...outcomes].map((column) => [column, tallies[row]![column]])),
        ]),
    ),
  );

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
const tellSpeed = ({ coldMs, medianMs, p95Ms, peakMb, queueMs, queued, plain }: Speed) =>
  console.table({
    'cold, with loading': seconds(coldMs),
    'warm, median': seconds(medianMs),
    'warm, 95 of 100 within': seconds(p95Ms),
    'peak memory of the reader': `${peakMb ?? '?'} MB`,
    [`the plain engine on ${plain.photos} of them, median`]: `${seconds(plain.medianMs)}, ours ${seconds(plain.oursMs)}, ${(plain.medianMs / plain.oursMs).toFixed(1)} times`,
    [`a queue of ${queued}`]: `${seconds(queueMs)}, ${((1000 * queued) / queueMs).toFixed(2)} photos a second`,
  });

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '600' },
      seed: { type: 'string', default: String(seeds.figures) },
      timed: { type: 'string', default: '100' },
      attack: { type: 'boolean', default: false },
      to: { type: 'string' },
    },
  });
  const [seed, count, timedPhotos] = [values.seed, values.count, values.attack ? '0' : values.timed].map(Number) as [
    number,
    number,
    number,
  ];
  const timed = timedPhotos > 0 ? await speed(seed, timedPhotos, 50) : undefined;
  if (timed) tellSpeed(timed);
  const read = count > 0 ? await accuracy(seed, count, values.attack ? attack : photo) : undefined;
  if (read) {
    console.log('\nDecision numbers, as the reader alone answers them');
    table(read.numbers);
    console.log('Decision numbers, with the word of a bureau that knows what the papers print');
    table(read.withBureau);
    console.log('Other fields');
    table(read.fields);
    console.table(read.facts);
    read.wrong.forEach((one) => console.log(`wrong and accepted: ${one}`));
  }
  if (values.to) writeFileSync(values.to, `${JSON.stringify({ seed, speed: timed, ...read }, null, 1)}\n`);
}
void main();
