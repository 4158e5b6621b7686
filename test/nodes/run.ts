import { Command } from 'commander';
import { badWeek } from './falls';

type Options = { nodes: string; drivers: string; rounds: string; skew: string };

const program = new Command('nodes')
  .description('Nodes behind HAProxy on a PostgreSQL of their own, restarted, killed and cut off while people pay.')
  .option('--nodes <count>', 'how many nodes (deploy/haproxy.cfg names three)', '3')
  .option('--drivers <count>', 'how many drivers pay', '8')
  .option('--rounds <count>', 'how often all of it happens', '1')
  .option('--skew <seconds>', "how far one node's clock is ahead of the others'", '90')
  .action(async ({ nodes, drivers, rounds, skew }: Options) => {
    const began = Date.now();
    const say = (text: string) => void process.stdout.write(`${text}\n`);
    const week = await badWeek(
      { nodes: Number(nodes), drivers: Number(drivers), rounds: Number(rounds), skewMs: Number(skew) * 1000 },
      say,
    );
    say(JSON.stringify({ ...week, falls: undefined, seconds: Math.round((Date.now() - began) / 1000) }, null, 1));
    const tooMany = week.falls.filter(({ failed, allowed }) => failed > allowed);
    for (const { name, failed, allowed } of tooMany) say(`${name}: ${failed} failed, ${allowed} may`);
    process.exitCode = tooMany.length + week.lost.length + week.unbalanced.length + week.unsettled.length;
  });
void program.parseAsync();
