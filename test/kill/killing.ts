// kill -9 of nodes in the middle of their work, over and over, while their neighbours fall too: whatever the gateways took is settled
// or given back at the end.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../sandbox/main';
import type { DatabaseSettings } from '../../server/settings';
import { unaccounted, worldTruth } from '../support/books/world-truth';
import { faultsIn, inBooks } from './books';
import type { Cluster } from './cluster';
import { signedIn, startLoad, type Load } from './load';
import { createNeighbours, type Falls } from './neighbours';
import { startNodes, type Nodes } from './nodes';
import { pause } from './pause';
import { twoDaysAway, type Outage } from './two-days';

/** A handful of drivers pays for a whole city. */
const unlimited = { perMinute: 1_000_000, burst: 1_000_000 };

/**
 * cluster: the database's own server, which is then restarted under load. outageOf: two days without a bureau, and so many payments.
 * skewMs: by how much one node's clock is ahead of the others' and of the world's.
 */
export type Killing = {
  times: number;
  database: DatabaseSettings | 'folder';
  nodes?: number;
  cluster?: Cluster;
  outageOf?: number;
  skewMs?: number;
  /** At each node. */
  drivers?: number;
  chance?: () => number;
  say?(text: string): void;
};
export type Toll = Falls & {
  kills: number;
  beforeListening: number;
  opened: number;
  unanswered: number;
  takenOrders: number;
  takenFen: number;
  refundedOrders: number;
  bookings: number;
  outage?: Outage;
  /** Each is a failure. */
  lost: string[];
  unbalanced: string[];
  unsettled: string[];
};

/** Longer than a chore stays locked after its node died, shorter than what the gateways allow a clock to be wrong. */
const aheadMs = 100_000;
const patienceMs = 600_000;
const longestLifeMs = 8000;

export async function killOverAndOver(killing: Killing): Promise<Toll> {
  const {
    times,
    cluster,
    nodes: count = 1,
    outageOf,
    skewMs = 0,
    drivers = 6,
    chance = Math.random,
    say = () => undefined,
  } = killing;
  const folder = mkdtempSync(join(tmpdir(), 'fadan-kill-'));
  const sandbox = await startSandbox({ port: 0, dataFolder: folder });
  const database: DatabaseSettings =
    killing.database === 'folder' ? { kind: 'pglite', folder: join(folder, 'pglite') } : killing.database;
  const nodes = await startNodes(
    { folder, count, skewMs },
    {
      ...sandbox.settings,
      lookUps: { person: unlimited, address: unlimited, visitors: unlimited },
      production: false,
      webFolder: null,
      dataKey: '11'.repeat(32),
      database,
    },
  );
  const neighbours = createNeighbours({ sandboxUrl: sandbox.url, cluster, chance });
  const place = { sandbox, service: { url: nodes.urls[0]!, stop: async () => undefined } };
  const load = startLoad(place, await signedIn(place, nodes.urls, drivers), chance);
  let [beforeListening, outage] = [0, undefined as Outage | undefined];
  for (let kills = 0; kills < times; kills += 1) {
    await inTheThickOfIt(load, chance);
    await neighbours.mayFall();
    const at = Math.floor(chance() * count);
    await nodes.kill(at);
    if (chance() < 0.15) beforeListening += Number(await nodes.killEarly(at, 300 + chance() * 2500));
    await load.half(() => nodes.start(at));
    if (kills % 10 === 9) say(`${kills + 1} kills, ${load.count.paid} payments, ${load.count.unanswered} unanswered`);
    if (outageOf !== undefined && kills === Math.floor(times / 2))
      outage = await twoDaysAway({ nodes, load, neighbours, database, payments: outageOf });
  }
  await pause(1000);
  await load.stop();
  await nodes.killAll();
  const books = await finish(nodes, folder, { database, aheadMs: aheadMs + skewMs });
  const { taken, booked } = worldTruth(folder);
  await sandbox.stop();
  rmSync(folder, { recursive: true, force: true });
  const paid = taken.filter(({ paidFen }) => paidFen > 0);
  return {
    kills: times,
    beforeListening,
    ...neighbours.count,
    opened: load.count.opened,
    unanswered: load.count.unanswered,
    takenOrders: paid.length,
    takenFen: paid.reduce((sum, { paidFen }) => sum + paidFen, 0),
    refundedOrders: paid.filter(({ refundedFen }) => refundedFen > 0).length,
    bookings: booked.length,
    ...(outage && { outage }),
    lost: unaccounted({ taken, booked }),
    ...books,
  };
}

/** After none to eight more payments were opened, and some milliseconds into whatever comes next. */
async function inTheThickOfIt({ count }: Load, chance: () => number): Promise<void> {
  const wanted = count.opened + Math.floor(chance() * 9);
  for (const end = Date.now() + longestLifeMs; count.opened < wanted && Date.now() < end;) await pause(5);
  await pause(chance() * 250);
}

/** The service in peace, until all is accounted for in the world and in our books, or patience is over. */
async function finish(
  nodes: Nodes,
  folder: string,
  { database, aheadMs: ahead }: { database: DatabaseSettings; aheadMs: number },
): Promise<Awaited<ReturnType<typeof faultsIn>>> {
  for (const end = Date.now() + patienceMs; ;) {
    const last = nodes.last(ahead);
    await last.listening;
    // Whoever looks keeps the neighbours waiting, which live in this process: of ten thousand orders a look takes a second.
    while (Date.now() < end && unaccounted(worldTruth(folder)).length > 0) await pause(5000);
    await pause(5000); // what happened in the world is still to be concluded with us
    await last.stop();
    const paid = worldTruth(folder).taken.filter(({ paidFen }) => paidFen > 0);
    const books = await inBooks(database, (db) =>
      faultsIn(
        db,
        paid.map(({ outTradeNo }) => outTradeNo),
      ),
    );
    if (Date.now() > end || books.unsettled.length === 0) return books;
  }
}
