import { Command } from 'commander';
import { killOverAndOver } from './killing';

const program = new Command('kill')
  .description('Kills the service in mid-load, over and over, and counts what was lost.')
  .option('--times <count>', 'how often', '100')
  .option('--database <url>', 'an empty PostgreSQL database; without it a PGlite folder')
  .action(async ({ times, database }: { times: string; database?: string }) => {
    const began = Date.now();
    const toll = await killOverAndOver({
      times: Number(times),
      database: database ? { kind: 'postgres', url: database } : 'folder',
      say: (text) => void process.stdout.write(`${text}\n`),
    });
    process.stdout.write(`${JSON.stringify({ ...toll, seconds: Math.round((Date.now() - began) / 1000) }, null, 1)}\n`);
    process.exitCode =
      toll.lost.length + toll.unbalanced.length + toll.unsettled.length + (toll.takenOrders === 0 ? 1 : 0);
  });
void program.parseAsync();
