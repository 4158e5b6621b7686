import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import { history } from './history';

type Job = { first: number; count: number };
type Summary = { histories: number; bad: { seed: number; violations: string[] }[]; counts: Record<string, number>; hash: string; events: number };

export async function simulate({ first, count }: Job): Promise<Summary> {
  const summary: Summary = { histories: count, bad: [], counts: {}, hash: '', events: 0 };
  const hashes = createHash('sha256');
  for (let seed = first; seed < first + count; seed += 1) {
    const { violations, hash, counts, events } = await history({ seed });
    hashes.update(hash);
    summary.events += events;
    if (violations.length > 0) summary.bad.push({ seed, violations: [...new Set(violations)] });
    for (const [name, times] of counts) summary.counts[name] = (summary.counts[name] ?? 0) + times;
  }
  return { ...summary, hash: hashes.digest('hex').slice(0, 16) };
}

/** Shares the seeds out over the cores; the hash is of all hashes in the order of the seeds. */
async function shared(first: number, count: number): Promise<Summary> {
  const workers = Math.min(availableParallelism(), count);
  const share = Math.ceil(count / workers);
  const parts = await Promise.all(Array.from({ length: workers }, (_, index) => new Promise<Summary>((done, failed) => {
    const job: Job = { first: first + index * share, count: Math.max(0, Math.min(share, count - index * share)) };
    const child = fork(__filename, [], { execArgv: process.execArgv, env: { ...process.env, SIMULATION_JOB: JSON.stringify(job) } });
    child.once('message', (summary) => done(summary as Summary)).once('exit', (code) => failed(new Error(`a worker ended with ${code}`)));
  })));
  const counts: Record<string, number> = {};
  for (const part of parts) for (const [name, times] of Object.entries(part.counts)) counts[name] = (counts[name] ?? 0) + times;
  return {
    histories: count, bad: parts.flatMap(({ bad }) => bad), counts, events: parts.reduce((total, { events }) => total + events, 0),
    hash: createHash('sha256').update(parts.map(({ hash }) => hash).join()).digest('hex').slice(0, 16),
  };
}

async function main(): Promise<void> {
  const { seed, histories } = new Command().option('--seed <number>', 'first seed', '1').option('--histories <number>', 'how many', '1000').parse().opts<{ seed: string; histories: string }>();
  const from = Date.now();
  const { bad, counts, hash, events } = await shared(Number(seed), Number(histories));
  const seconds = (Date.now() - from) / 1000;
  process.stdout.write(`${histories} histories from seed ${seed}: ${bad.length} bad, ${events} events, hash ${hash}, ${(Number(histories) / seconds).toFixed(0)} a second\n`);
  process.stdout.write(`${Object.entries(counts).sort().map(([name, times]) => `  ${name.padEnd(22)} ${times}`).join('\n')}\n`);
  for (const { seed: bad_, violations } of bad.slice(0, 20)) process.stdout.write(`  seed ${bad_}: ${violations.slice(0, 4).join('; ')}\n`);
  if (bad.length > 0) process.exitCode = 1;
}

const job = process.env.SIMULATION_JOB;
if (job && process.send) void simulate(JSON.parse(job) as Job).then((summary) => process.send!(summary, () => process.exit(0)));
else if (require.main === module) void main();
