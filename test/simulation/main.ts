import { Command } from 'commander';
import { history, type Outcome } from './histories/history';
import { playOverHttp } from './over-http/play';
import { spread } from './histories/spread';
import { belowFloor, nothing, tallied, type Tally } from './histories/tally';
import { leaveStatementsUnfrozen } from './memory/unfrozen';

type Options = {
  seed: string;
  histories: string;
  processes: string;
  overHttp?: boolean;
  trace?: boolean;
  here?: boolean;
};
type Play = (seed: number, traced?: boolean) => Promise<Outcome>;

/** So many are worth compiling for. */
const several = 300;

/** `npm run simulate -- --seed 1 --histories 20000`; with --over-http, real gateways, some hundred times slower; with --trace, the log of each history. Ends with 1 when an invariant broke. */
async function main({ seed, histories, processes, overHttp, trace, here }: Options): Promise<void> {
  if (!trace) Error.stackTraceLimit = 0; // lost answers are errors by the thousand, and nobody reads where from
  const work = { first: Number(seed), count: Number(histories) };
  if (!overHttp) leaveStatementsUnfrozen();
  const tally = overHttp
    ? await playOverHttp((play) => alone(work, play, trace))
    : !trace && !here && work.count > several
      ? await spread(work, Number(processes))
      : await alone(work, (one, traced) => history(one, {}, traced), trace);
  process.stdout.write(`${JSON.stringify({ ...tally, belowFloor: belowFloor(tally) }, null, trace ? undefined : 1)}\n`);
  if (tally.broken.length > 0) process.exitCode = 1;
}

async function alone({ first, count }: { first: number; count: number }, play: Play, trace?: boolean): Promise<Tally> {
  const tally = nothing();
  for (let seed = first; seed < first + count; seed += 1) {
    const outcome = await play(seed, trace);
    tallied(tally, outcome);
    if (trace) process.stdout.write(`${outcome.world.trace!.join('\n')}\n`);
    if (seed % 100 === 0)
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
  }
  return tally;
}

void main(
  new Command()
    .requiredOption('--seed <number>', 'the first history')
    .option('--histories <number>', 'how many, each with the next seed', '1')
    .option('--processes <number>', 'on how many at once', '1')
    .option('--here', 'in this process, as it is compiled on the way')
    .option('--over-http', 'the gateways as real servers, asked by the real clients')
    .option('--trace', 'print what happens')
    .parse()
    .opts<Options>(),
);
