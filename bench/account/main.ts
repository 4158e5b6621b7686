// npm run bench:account -- --second 500 --seconds 10 --payments 10: messages of followers acknowledged by one node, beside payments.
// npm run bench:account -- --second 5000 --kills 10: so many messages, and the node is killed ten times while they are told.
// --cluster: over a PostgreSQL of its own, as in production; without it over the embedded database.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openCluster } from '../../test/kill/cluster';
import { withKills } from './kill';
import { speed, type Load } from './speed';

const { values } = parseArgs({
  options: {
    second: { type: 'string', default: '500' },
    seconds: { type: 'string', default: '10' },
    payments: { type: 'string', default: '10' },
    kills: { type: 'string', default: '0' },
    cluster: { type: 'boolean', default: false },
  },
});
const load: Load = {
  perSecond: Number(values.second),
  seconds: Number(values.seconds),
  payments: Number(values.payments),
};

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fadan-bench-'));
  const cluster = values.cluster ? await openCluster() : undefined;
  try {
    const database = cluster?.url ?? join(folder, 'pglite');
    const kills = Number(values.kills);
    const lines = await (kills > 0 ? withKills(database, { ...load, kills }) : speed(database, load));
    for (const line of lines) process.stdout.write(`${line}\n`);
  } finally {
    cluster?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
void main();
