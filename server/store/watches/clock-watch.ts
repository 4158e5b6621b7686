import { sql } from 'kysely';
import type { FastifyBaseLogger } from 'fastify';
import type { Database } from '../database';

export type ClockWatch = ReturnType<typeof createClockWatch>;
type Watched = { now(): number; databaseNow(): Promise<number>; log: Pick<FastifyBaseLogger, 'error' | 'info'> };

/** By so much a node may differ from the database, whose clock decides between nodes. */
const mostApartMs = 5000;

/**
 * Whether this node's clock goes with the database's. Between two nodes that differ, an older cashier looks new or a live one
 * abandoned: whoever is off opens none. Said once when it begins, and once when it is over.
 */
export function createClockWatch({ now, databaseNow, log }: Watched) {
  let apartMs = 0;
  return {
    /** The answer came from some instant between question and answer: only what is beyond that doubt counts. */
    async look(): Promise<void> {
      const asked = now();
      const theirs = await databaseNow();
      const heard = now();
      const ahead = theirs < asked ? asked - theirs : heard < theirs ? heard - theirs : 0;
      const [wasOff, isOff] = [Math.abs(apartMs) > mostApartMs, Math.abs(ahead) > mostApartMs];
      apartMs = ahead;
      if (isOff && !wasOff)
        log.error(
          { aheadMs: ahead },
          "this node's clock differs from the database's: it opens no cashier until it is set",
        );
      if (wasOff && !isOff) log.info({}, "this node's clock goes with the database's again");
    },
    apartMs: (): number => apartMs,
    isOff: (): boolean => Math.abs(apartMs) > mostApartMs,
  };
}

export async function databaseNow(db: Database): Promise<number> {
  const { rows } = await sql<{
    ms: string | number;
  }>`select extract(epoch from clock_timestamp()) * 1000 as ms`.execute(db);
  return Number(rows[0]!.ms);
}
