import { Command } from 'commander';
import { history } from './history';

type Options = { seed: string; histories: string; trace?: boolean };

/** `npm run simulate -- --seed 1 --histories 20000`; with --trace, the log of one history. */
async function main({ seed, histories, trace }: Options): Promise<void> {
  const first = Number(seed);
  const total = new Map<string, number>();
  let hash = 0;
  let broken = 0;
  const begun = process.hrtime.bigint();
  let events = 0;
  for (let one = first; one < first + Number(histories); one += 1) {
    const outcome = await history(one, {}, trace);
    hash = (Math.imul(hash, 31) + outcome.hash) >>> 0;
    events += outcome.world.scheduler.happened;
    for (const [what, times] of outcome.world.counts) total.set(what, (total.get(what) ?? 0) + times);
    if (trace) process.stdout.write(`${outcome.world.trace!.join('\n')}\n`);
    if (!outcome.violation) continue;
    broken += 1;
    if (broken <= 20) process.stdout.write(`seed ${one}: ${outcome.violation.message}\n`);
  }
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  process.stdout.write(`${JSON.stringify({ histories: Number(histories), broken, events, seconds, hash, counts: Object.fromEntries(total) }, null, 1)}\n`);
  if (broken > 0) process.exitCode = 1;
}

void main(new Command().requiredOption('--seed <number>').option('--histories <number>', 'how many', '1').option('--trace').parse().opts<Options>());
