// npm run bench:jobs: how many jobs a node does in a second, how soon money's begin beside 100,000 announcements and a gateway that
// hangs, and how long 5,000 payments take to be told to a bureau that was away. Over a PostgreSQL of its own.
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { openDatabase } from '../../server/store/database';
import { openCluster } from '../../test/kill/cluster';
import { drain } from './drain';
import { fairness } from './fairness';
import { rate } from './rate';

const { values } = parseArgs({
  options: {
    jobs: { type: 'string', default: '10000' },
    announcements: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '30' },
    payments: { type: 'string', default: '5000' },
  },
});

async function main(): Promise<void> {
  const cluster = await openCluster();
  const db = await openDatabase({ kind: 'postgres', url: cluster.url });
  const say = (text: string) => void process.stdout.write(`${text} (load ${loadavg()[0]!.toFixed(1)})\n`);
  try {
    say(await rate(db, Number(values.jobs)));
    say(await fairness(db, { announcements: Number(values.announcements), seconds: Number(values.seconds) }));
    say(await drain(db, Number(values.payments)));
  } finally {
    await db.destroy();
    cluster.stop();
  }
}
void main();
