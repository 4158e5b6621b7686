import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createPaperReader } from '../../server/papers/reader';
import { readAtOnce } from './read-at-once';
import { afterAll, photo, seedsFrom } from './pictures';

/** Milliseconds; megabytes of the reader's process at its highest, known on Linux only. */
export type Speed = {
  coldMs: number;
  medianMs: number;
  p95Ms: number;
  peakMb: number | null;
  queueMs: number;
  queued: number;
};

/** One reader on two threads, with nothing else at work: the photos are drawn before. */
export async function speed(seed: number, photos: number, queued: number): Promise<Speed> {
  const shots: Buffer[] = [];
  for (const one of seedsFrom(seed, Math.max(photos, queued))) shots.push((await photo(one)).jpeg);
  const reader = createPaperReader(
    { waiting: queued, patienceMs: 600_000, limitMs: 120_000, threads: 2 },
    { clock: afterAll },
  );
  const times: number[] = [];
  for (const jpeg of shots.slice(0, photos)) times.push(await timed(() => readAtOnce(reader, jpeg)));
  const queueMs = await timed(() => Promise.all(shots.slice(0, queued).map((jpeg) => readAtOnce(reader, jpeg))));
  const peakMb = peakOfReader();
  reader.stop();
  const warm = times.slice(1).sort((a, b) => a - b);
  const at = (share: number) => warm[Math.floor(warm.length * share)] ?? NaN;
  return { coldMs: times[0]!, medianMs: at(0.5), p95Ms: at(0.95), peakMb, queueMs, queued };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The reader's process is the only child of this one that has grown. */
function peakOfReader(): number | null {
  try {
    const children = execFileSync('pgrep', ['-P', String(process.pid)], { encoding: 'utf8' })
      .trim()
      .split('\n');
    const peaks = children.map((pid) =>
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0),
    );
    return Math.round(Math.max(...peaks) / 1024);
  } catch {
    return null;
  }
}
