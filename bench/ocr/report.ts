// How well and how fast photographed papers are read: npm run bench:ocr -- --count 600 [--timed 100] [--attack | --pdf] [--to figures.json]; --real FOLDER reads a set of npm run ocr:add
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dayOf } from '#domain/days/day';
import type { Clock } from '../../server/ports';
import { systemRuntime } from '../../server/runtime';
import { accuracy, type Accuracy, type Scored, type Tally } from './measures/accuracy';
import { attack } from './attack/attack';
import { seeds } from './chance';
import { electronic } from './papers/electronic/decisions';
import { afterAll, photo, seedsFrom } from './pictures';
import { SetRefused } from './real/set/folder';
import { given } from './real/set/given-folder';
import { realPhotos } from './real/set/photos';
import { outcomes } from './measures/scoring';
import { speed, type Speed } from './measures/speed';

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

const tellAccuracy = (read: Accuracy): void => {
  console.log('\nDecision numbers, as the reader alone answers them');
  table(read.numbers);
  console.log('Decision numbers, with the word of a bureau that knows what the papers print');
  table(read.withBureau);
  console.log('Other fields');
  table(read.fields);
  console.table(read.facts);
  read.wrong.forEach((one) => console.log(`wrong and accepted: ${one}`));
};

type Measured = { speed?: Speed | undefined; read?: Accuracy | undefined };
const mostQueued = 50;

async function measureDrawn(seed: number, count: number, timed: number, draw: typeof photo): Promise<Measured> {
  const shots: Uint8Array[] = [];
  if (timed > 0) for (const one of seedsFrom(seed, Math.max(timed, mostQueued))) shots.push((await photo(one)).jpeg);
  const told = timed > 0 ? await speed(shots, { photos: timed, queued: mostQueued }, afterAll) : undefined;
  if (told) tellSpeed(told);
  return { speed: told, read: count > 0 ? await accuracy(seedsFrom(seed, count), draw, afterAll) : undefined };
}

/** The first photo twice, for the first time of all is the one with loading. */
async function measureReal(photos: readonly Scored[], timed: number, clock: Clock): Promise<Measured> {
  const shots = [photos[0]!, ...photos].map(({ jpeg }) => jpeg);
  const most = { photos: Math.min(timed + 1, shots.length), queued: Math.min(mostQueued, photos.length) };
  const told = timed > 0 ? await speed(shots, most, clock) : undefined;
  if (told) tellSpeed(told);
  return { speed: told, read: await accuracy(photos, async (one) => one, clock) };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '600' },
      seed: { type: 'string', default: String(seeds.figures) },
      timed: { type: 'string', default: '100' },
      attack: { type: 'boolean', default: false },
      pdf: { type: 'boolean', default: false },
      real: { type: 'string' },
      to: { type: 'string' },
    },
  });
  const { real } = values;
  const draw = values.attack ? attack : values.pdf ? electronic : photo;
  const [seed, count, timed] = [values.seed, values.count, draw === photo ? values.timed : '0'].map(Number) as [
    number,
    number,
    number,
  ];
  const measured =
    real === undefined
      ? await measureDrawn(seed, count, timed, draw)
      : await measureReal(realPhotos(given(real), dayOf(systemRuntime.now())), timed, systemRuntime);
  if (measured.read) tellAccuracy(measured.read);
  const from = real === undefined ? { seed } : { real: true };
  if (values.to)
    writeFileSync(values.to, `${JSON.stringify({ ...from, speed: measured.speed, ...measured.read }, null, 1)}\n`);
}
main().catch((error: unknown) => {
  console.error(error instanceof SetRefused ? error.message : error);
  process.exitCode = 1;
});
