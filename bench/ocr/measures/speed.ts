import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createPaperReader, type Reader } from '../../../server/papers/reader';
import { openPlainEngine } from './plain-engine';
import type { Clock } from '../../../server/ports';
import { readAtOnce } from './read-at-once';

/** Milliseconds; megabytes of a reader's process at its highest, known on Linux only. `plain`: beside the engine as it comes. */
export type Speed = {
  coldMs: number;
  medianMs: number;
  p95Ms: number;
  peakMb: number | null;
  queueMs: number;
  queued: number;
  plain: { photos: number; medianMs: number; oursMs: number };
};

/** As many processes as a small machine has cores, each of which may use both while the other waits. */
const settings = { processes: 2, threads: 2, patienceMs: 600_000, limitMs: 120_000 };
/** The plain engine reads these too, right after ours. */
const besidePlain = 20;

/** Nothing else is at work: the photos were drawn before. `photos` of them one after the other, then `queued` at once. */
export async function speed(
  shots: readonly Uint8Array[],
  { photos, queued }: { photos: number; queued: number },
  clock: Clock,
): Promise<Speed> {
  const reader = createPaperReader({ ...settings, waiting: queued }, { clock });
  const times: number[] = [];
  for (const jpeg of shots.slice(0, photos)) times.push(await timed(() => readAtOnce(reader, jpeg)));
  const queueMs = await timed(() => Promise.all(shots.slice(0, queued).map((jpeg) => readAtOnce(reader, jpeg))));
  const peakMb = peakOfReader();
  const both = await besidePlainEngine(reader, shots.slice(0, Math.min(photos, besidePlain)));
  reader.stop();
  const warm = times.slice(1);
  return {
    coldMs: times[0]!,
    medianMs: at(warm, 0.5),
    p95Ms: at(warm, 0.95),
    peakMb,
    queueMs,
    queued,
    plain: { photos: both.plain.length, medianMs: at(both.plain, 0.5), oursMs: at(both.ours, 0.5) },
  };
}

const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? NaN;

/** Each picture by both, one after the other, so that whatever else the machine does meanwhile slows both alike. */
async function besidePlainEngine(reader: Reader, shots: readonly Uint8Array[]) {
  const plainly = await openPlainEngine(settings.threads);
  const [ours, plain]: [number[], number[]] = [[], []];
  for (const jpeg of shots) {
    ours.push(await timed(() => readAtOnce(reader, jpeg)));
    plain.push(await timed(() => plainly(jpeg)));
  }
  return { ours, plain };
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
