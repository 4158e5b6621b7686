// The bureau is away for two days, while drivers pay on; then it is back.
import type { DatabaseSettings } from '../../server/settings';
import { inBooks, waitingFor } from './books';
import type { Load } from './load';
import type { createNeighbours } from './neighbours';
import type { Nodes } from './nodes';
import { pause } from './pause';

export type Outage = { waiting: number; cases: number; drainedInS: number; casesLeft: number };
const twoDaysMs = 2 * 86_400_000;
const patienceMs = 300_000;

type Scene = {
  nodes: Nodes;
  load: Load;
  neighbours: ReturnType<typeof createNeighbours>;
  database: DatabaseSettings;
  payments: number;
};

/** @param payments how many are opened meanwhile, at least */
export async function twoDaysAway({ nodes, load, neighbours, database, payments }: Scene): Promise<Outage> {
  await neighbours.bureauIsAway(true);
  const wanted = load.count.opened + payments;
  for (const end = Date.now() + patienceMs; load.count.opened < wanted && Date.now() < end;) await pause(200);
  await nodes.sleep(twoDaysMs, () => neighbours.passTime(twoDaysMs));
  const waiting = await untilSeen(database, ({ writeBacks, cases }) => cases >= Math.min(16, writeBacks));
  await neighbours.bureauIsAway(false);
  const began = Date.now();
  const left = await untilSeen(
    database,
    ({ cases, writeBacks }) => cases === 0 && writeBacks < waiting.writeBacks / 10,
  );
  const drainedInS = Math.round((Date.now() - began) / 1000);
  return { waiting: waiting.writeBacks, cases: waiting.cases, drainedInS, casesLeft: left.cases };
}

/** One connection for all looks: opening one migrates. */
const untilSeen = (database: DatabaseSettings, isSo: (seen: Awaited<ReturnType<typeof waitingFor>>) => boolean) =>
  inBooks(database, async (db) => {
    for (const end = Date.now() + patienceMs; ; await pause(500)) {
      const seen = await waitingFor(db);
      if (isSo(seen) || Date.now() > end) return seen;
    }
  });
