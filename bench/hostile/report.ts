// What hostile files do to the service and to the child that reads: npm run bench:hostile
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { createPaperReader } from '../../server/papers/reader';
import { childrenOf, peakMb, resetPeak } from './memory';
import { openRoute } from './route';

const run = promisify(execFile);
const tsx = (file: string, ...args: string[]) =>
  run(process.execPath, ['--require', 'tsx/cjs', join(__dirname, file), ...args], { maxBuffer: 1e7 });
const limits = { childMb: 500, serviceMb: 64, heldMs: 100, uploadsMb: 300, healthMs: 200 };

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fadan-hostile-'));
  const reader = createPaperReader({ waiting: 50, patienceMs: 15_000, limitMs: 60_000, threads: 2 });
  const route = await openRoute(reader);
  try {
    await tsx('make.ts', folder);
    const names = readdirSync(folder).sort();
    await route.send(readFileSync(join(folder, names[0]!))); // loads the networks
    const rows: (Row & { file: string })[] = [];
    for (const name of names)
      rows.push({ file: name.slice(3), ...(await attack(route, readFileSync(join(folder, name)))) });
    console.table(rows);
    const most = (of: 'childMb' | 'serviceMb' | 'heldMs') => Math.max(...rows.map((row) => row[of]));
    const uploads = await manyUploads(route.url);
    console.table({
      [`child, highest of ${rows.length} files, MB (under ${limits.childMb})`]: most('childMb'),
      [`service, highest rise, MB (under ${limits.serviceMb})`]: most('serviceMb'),
      [`service, longest it held others, ms (under ${limits.heldMs})`]: most('heldMs'),
      [`100 uploads at once: service, MB (under ${limits.uploadsMb})`]: uploads.serviceMb,
      [`100 uploads at once: /health, ms (under ${limits.healthMs})`]: uploads.slowestMs,
    });
    console.log(`100 uploads of 7.9 MB, by status: ${JSON.stringify(uploads.statuses)}`);
  } finally {
    await route.close();
    reader.stop();
    rmSync(folder, { recursive: true });
  }
}

type Row = { answer: string; ms: number; childMb: number; serviceMb: number; heldMs: number };

/** One file, with the highest that both processes reached meanwhile. */
async function attack(route: Awaited<ReturnType<typeof openRoute>>, bytes: Uint8Array): Promise<Row> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  [process.pid, ...childrenOf(process.pid)].forEach(resetPeak);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const began = performance.now();
  const answer = await route.send(bytes);
  const ms = Math.round(performance.now() - began);
  delay.disable();
  return {
    answer,
    ms,
    childMb: Math.max(0, ...childrenOf(process.pid).map(peakMb)),
    serviceMb: Math.max(0, peakMb(process.pid) - Math.round(before / 1e6)),
    heldMs: Math.round(delay.max / 1e6),
  };
}

async function manyUploads(url: string) {
  globalThis.gc?.();
  resetPeak(process.pid);
  const { stdout } = await tsx('uploads.ts', url, '100', String(7_900_000));
  const { statuses, slowestMs } = JSON.parse(stdout) as { statuses: Record<string, number>; slowestMs: number };
  return { statuses, slowestMs: Math.round(slowestMs), serviceMb: peakMb(process.pid) };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
