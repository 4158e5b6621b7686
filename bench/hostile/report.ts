// What hostile files do to the service and to the child that reads: npm run bench:hostile [-- WORDS of their names]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPaperReader } from '../../server/papers/reader';
import { systemRuntime } from '../../server/runtime';
import { childrenOf, peakMb, resetPeak, startedBy, watchTogether } from './memory';
import { openClient, openRoute } from './route';

const limits = { childMb: 500, togetherMb: 768, serviceMb: 64, heldMs: 100, uploadsMb: 300, healthMs: 200 };
type Place = { url: string; sender: ReturnType<typeof openClient>; watcher: ReturnType<typeof openClient> };
type Row = {
  file: string;
  answer: string;
  ms: number;
  childMb: number;
  pdfMb: number;
  togetherMb: number;
  serviceMb: number;
  heldMs: number;
};

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fadan-hostile-'));
  const reader = createPaperReader(
    { waiting: 50, patienceMs: 15_000, limitMs: 60_000, threads: 2 },
    { clock: systemRuntime },
  );
  const route = await openRoute(reader);
  const place: Place = { url: route.url, sender: openClient(), watcher: openClient() };
  try {
    execFileSync(process.execPath, [
      '--require',
      'tsx/cjs',
      join(__dirname, 'make.ts'),
      folder,
      ...process.argv.slice(2, 3),
    ]);
    const names = readdirSync(folder).sort();
    await meanwhile(place, { file: join(folder, names[0]!) }); // loads the networks
    const rows: Row[] = [];
    for (const name of names) rows.push(await attack(place, name.slice(4), join(folder, name)));
    console.table(rows);
    tell(rows, await meanwhile(place, { count: 100, bytes: 7_900_000 }));
  } finally {
    place.sender.close();
    place.watcher.close();
    await route.close();
    reader.stop();
    rmSync(folder, { recursive: true });
  }
}

function tell(rows: readonly Row[], uploads: Awaited<ReturnType<typeof meanwhile>>): void {
  const most = (of: 'childMb' | 'togetherMb' | 'serviceMb' | 'heldMs') => Math.max(...rows.map((row) => row[of]));
  const busy = uploads.answers.filter((answer) => answer === 'busy').length;
  console.table({
    [`child, highest of ${rows.length} files, MB (under ${limits.childMb})`]: most('childMb'),
    [`child and the process that draws PDFs together, MB (under ${limits.togetherMb})`]: most('togetherMb'),
    [`service, highest rise, MB (under ${limits.serviceMb})`]: most('serviceMb'),
    [`service, longest that others waited, ms (under ${limits.heldMs})`]: most('heldMs'),
    [`100 uploads of 7.9 MB: service, MB (under ${limits.uploadsMb})`]: uploads.serviceMb,
    [`100 uploads of 7.9 MB: /health, ms (under ${limits.healthMs})`]: uploads.slowestMs,
    '100 uploads of 7.9 MB: heard busy': busy,
  });
}

/** One file, with the highest that both processes reached meanwhile. */
async function attack(place: Place, file: string, path: string): Promise<Row> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss() / 1e6;
  const began = performance.now();
  const { answers, slowestMs, serviceMb, ...memory } = await meanwhile(place, { file: path });
  const ms = Math.round(performance.now() - began);
  return {
    file,
    answer: answers[0]!,
    ms,
    ...memory,
    serviceMb: Math.max(0, Math.round(serviceMb - before)),
    heldMs: slowestMs,
  };
}

type Sent = { file: string } | { count: number; bytes: number };
/** Sends while somebody else keeps asking for /health. */
async function meanwhile({ url, sender, watcher }: Place, what: Sent) {
  const readers = childrenOf(process.pid).filter((pid) => pid !== sender.pid && pid !== watcher.pid);
  [process.pid, ...readers, ...readers.flatMap(startedBy)].forEach(resetPeak);
  const together = watchTogether(readers);
  watcher.tell({ url, watch: true });
  const sent = sender.report();
  sender.tell({ url, ...what });
  const { answers } = (await sent) as { answers: string[] };
  const watched = watcher.report();
  watcher.tell({ url, watch: false });
  const { slowestMs } = (await watched) as { slowestMs: number };
  const { together: togetherMb, started: pdfMb } = together();
  return {
    answers,
    slowestMs,
    childMb: Math.max(0, ...readers.map(peakMb)),
    pdfMb,
    togetherMb,
    serviceMb: peakMb(process.pid),
  };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
