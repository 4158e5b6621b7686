import { Command } from 'commander';
import { openCluster } from './cluster';
import { killOverAndOver } from './killing';

type Options = {
  times: string;
  nodes: string;
  database?: string;
  cluster?: boolean;
  outage?: string;
  skew: string;
  drivers: string;
};

const program = new Command('kill')
  .description('Kills the service in mid-load, over and over, lets its neighbours fall, and counts what was lost.')
  .option('--times <count>', 'how often', '100')
  .option('--nodes <count>', 'how many nodes share the database', '1')
  .option('--database <url>', 'an empty PostgreSQL database; without it a PGlite folder')
  .option('--cluster', 'a PostgreSQL server of its own, which is restarted under load now and then')
  .option('--outage <payments>', 'a bureau that is away for two days in the middle, while so many payments are made')
  .option('--skew <seconds>', "how far one node's clock is ahead of the others'", '0')
  .option('--drivers <count>', 'how many drivers pay at each node', '6')
  .action(async ({ times, nodes, database, cluster, outage, skew, drivers }: Options) => {
    const began = Date.now();
    const own = cluster ? await openCluster() : undefined;
    const url = own?.url ?? database;
    const toll = await killOverAndOver({
      times: Number(times),
      nodes: Number(nodes),
      database: url ? { kind: 'postgres', url } : 'folder',
      ...(own && { cluster: own }),
      ...(outage && { outageOf: Number(outage) }),
      skewMs: Number(skew) * 1000,
      drivers: Number(drivers),
      say: (text) => void process.stdout.write(`${text}\n`),
    }).finally(() => own?.stop());
    process.stdout.write(`${JSON.stringify({ ...toll, seconds: Math.round((Date.now() - began) / 1000) }, null, 1)}\n`);
    process.exitCode =
      toll.lost.length + toll.unbalanced.length + toll.unsettled.length + (toll.takenOrders === 0 ? 1 : 0);
  });
void program.parseAsync();
