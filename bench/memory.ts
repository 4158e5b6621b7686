import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Peak memory of `npm start` and all that it starts: first start (with builds where they are stale), second start, and under a small load. */
const megabytes = 768;
const data = mkdtempSync(join(tmpdir(), 'fadan-memory-'));
const lookEveryMs = 100;

/** Resident memory of a process and its descendants, in MB. What they share is counted for each, so this is too much rather than too little. */
function residentOf(root: number): number {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = new Map(all.map((pid) => [Number(pid), fieldOf(pid, 'PPid')]));
  const family = [...parents.keys()].filter((pid) => descends(pid, root, parents));
  return family.reduce((sum, pid) => sum + fieldOf(String(pid), 'VmRSS'), 0) / 1024;
}

function descends(pid: number, root: number, parents: ReadonlyMap<number, number>): boolean {
  for (let at: number | undefined = pid; at; at = parents.get(at)) if (at === root) return true;
  return false;
}

function fieldOf(pid: string, name: string): number {
  try {
    return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0; // ended since it was listed
  }
}

/** One life of npm start, as far as its page and through `use`. */
async function life(use: (service: string) => Promise<void>): Promise<{ starting: number; serving: number }> {
  const env = { ...process.env, FADAN_DATA: data };
  const child = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let [peak, starting, page] = [0, 0, ''];
  const timer = setInterval(() => {
    peak = Math.max(peak, residentOf(child.pid!));
  }, lookEveryMs);
  await new Promise<void>((shown, failed) => {
    child.once('exit', () => failed(new Error(`npm start ended:\n${page}`)));
    child.stdout.on('data', (text: Buffer) => {
      page += String(text);
      if (page.includes('Ctrl-C')) shown();
    });
  });
  [starting, peak] = [peak, 0];
  await use(/Service +(http:\/\/[^/ ]+)/.exec(page)![1]!);
  clearInterval(timer);
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await ended;
  return { starting, serving: peak };
}

/** Six people who look at the law and the service's health, four hundred times. */
async function smallLoad(service: string): Promise<void> {
  const person = async (): Promise<void> => {
    for (let times = 0; times < 70; times += 1) {
      await (await fetch(`${service}/health`)).text();
      await (await fetch(`${service}/openapi.json`)).text();
    }
  };
  await Promise.all(Array.from({ length: 6 }, person));
}

async function main(): Promise<void> {
  if (process.platform !== 'linux') throw new Error('memory is read from /proc, which this system does not have');
  const first = await life(async () => undefined);
  const second = await life(smallLoad);
  const rows = { 'first start': first.starting, 'second start': second.starting, 'in service': second.serving };
  for (const [name, value] of Object.entries(rows))
    process.stdout.write(`${name.padEnd(14)} ${value.toFixed(0).padStart(5)} MB\n`);
  process.exitCode = Object.values(rows).some((value) => value > megabytes) ? 1 : 0;
}

main()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  })
  .finally(() => rmSync(data, { recursive: true, force: true }));
