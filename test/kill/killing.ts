// kill -9 of the service in the middle of its work, over and over: whatever the gateways took is settled or given back at the end.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../sandbox/main';
import { openDatabase } from '../../server/store/database';
import type { DatabaseSettings, Settings } from '../../server/settings';
import { freePort } from '../support/house';
import { unaccounted, worldTruth } from '../support/world-truth';
import { signedIn, startLoad, type Load } from './load';
import { startVictim } from './victim';

/** A handful of drivers pays for a whole city. */
const unlimited = { perMinute: 1_000_000, burst: 1_000_000 };

export type Killing = {
  times: number;
  database: DatabaseSettings | 'folder';
  chance?: () => number;
  say?(text: string): void;
};
export type Toll = {
  kills: number;
  beforeListening: number;
  opened: number;
  takenOrders: number;
  takenFen: number;
  refundedOrders: number;
  bookings: number;
  /** Each is a failure. */
  lost: string[];
  unbalanced: string[];
  unsettled: string[];
};

const drivers = 6;
/** Longer than a chore stays locked after its node died, shorter than what the gateways allow a clock to be wrong. */
const aheadMs = 100_000;
const patienceMs = 150_000;
const longestLifeMs = 8000;

export async function killOverAndOver({
  times,
  database,
  chance = Math.random,
  say = () => undefined,
}: Killing): Promise<Toll> {
  const folder = mkdtempSync(join(tmpdir(), 'fadan-kill-'));
  const sandbox = await startSandbox({ port: 0, dataFolder: folder });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings: Settings = {
    ...sandbox.settings,
    lookUps: { person: unlimited, address: unlimited, visitors: unlimited },
    production: false,
    port,
    publicUrl: url,
    webFolder: null,
    dataKey: '11'.repeat(32),
    database: database === 'folder' ? { kind: 'pglite', folder: join(folder, 'pglite') } : database,
  };
  const file = join(folder, 'settings.json');
  writeFileSync(file, JSON.stringify(settings));
  const place = { sandbox, service: { url, stop: async () => undefined } };

  let victim = startVictim(file);
  await victim.listening;
  const load = startLoad(place, await signedIn(place, drivers), chance);
  let beforeListening = 0;
  for (let kills = 0; kills < times; kills += 1) {
    await inTheThickOfIt(load, chance);
    await victim.kill();
    // Now and then it dies again while it is still recovering.
    if (chance() < 0.15) {
      const early = startVictim(file);
      await pause(300 + chance() * 2500);
      await early.kill();
      beforeListening += (await early.listening) ? 0 : 1;
    }
    victim = startVictim(file);
    if (!(await victim.listening)) throw new Error(`the service did not come up again after ${kills + 1} kills`);
    if (kills % 10 === 9) say(`${kills + 1} kills, ${load.count.paid} payments, ${load.count.unanswered} unanswered`);
  }
  await pause(1000);
  await load.stop();
  await victim.kill();
  const books = await finish(file, folder, settings.database);
  const { taken, booked } = worldTruth(folder);
  await sandbox.stop();
  rmSync(folder, { recursive: true, force: true });
  const paid = taken.filter(({ paidFen }) => paidFen > 0);
  return {
    kills: times,
    beforeListening,
    opened: load.count.opened,
    takenOrders: paid.length,
    takenFen: paid.reduce((sum, { paidFen }) => sum + paidFen, 0),
    refundedOrders: paid.filter(({ refundedFen }) => refundedFen > 0).length,
    bookings: booked.length,
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
  file: string,
  folder: string,
  database: DatabaseSettings,
): Promise<Awaited<ReturnType<typeof booksOf>>> {
  for (const end = Date.now() + patienceMs; ;) {
    const last = startVictim(file, aheadMs);
    await last.listening;
    while (Date.now() < end && unaccounted(worldTruth(folder)).length > 0) await pause(500);
    await pause(5000); // what happened in the world is still to be concluded with us
    await last.stop();
    const books = await booksOf(
      database,
      worldTruth(folder)
        .taken.filter(({ paidFen }) => paidFen > 0)
        .map(({ outTradeNo }) => outTradeNo),
    );
    if (Date.now() > end || books.unsettled.length === 0) return books;
  }
}

/** Our own books after all that: every entry sums to zero, and every order that was paid is over. */
async function booksOf(
  database: DatabaseSettings,
  paid: readonly string[],
): Promise<Pick<Toll, 'unbalanced' | 'unsettled'>> {
  const db = await openDatabase(database);
  const entries = await db
    .selectFrom('ledger_entries')
    .select(['entry', (eb) => eb.fn.sum('amount_fen').as('sum')])
    .groupBy('entry')
    .execute();
  const states = new Map(
    (await db.selectFrom('attempts').select(['out_trade_no', 'state']).execute()).map((row) => [
      row.out_trade_no,
      row.state,
    ]),
  );
  await db.destroy();
  return {
    unbalanced: entries.filter(({ sum }) => Number(sum) !== 0).map(({ entry }) => entry),
    unsettled: paid
      .filter((number) => !['settled', 'refunded'].includes(states.get(number) ?? 'unknown to us'))
      .map((number) => `${number}: ${states.get(number)}`),
  };
}

const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
