import type { Database } from '../store/database';
import { allLanes, type Lane } from '../store/outbox/outbox';

/** More is told as "so many and more": nobody waits for a count of millions. */
export const mostCounted = 1000;
export type LaneHealth = { lane: Lane; due: number; oldest: number | null; later: number; error: string | null };

/** Each lane in which anything waits, the fullest first. */
export async function lanesOf(db: Database, now: number): Promise<LaneHealth[]> {
  const lanes = await Promise.all(allLanes.map((lane) => laneOf(db, lane, now)));
  return lanes.filter(({ due, later }) => due + later > 0).sort((a, b) => b.due - a.due);
}

async function laneOf(db: Database, lane: Lane, now: number): Promise<LaneHealth> {
  const inLane = db.selectFrom('outbox').where('lane', '=', lane);
  const due = await inLane
    .select(['due_at', 'last_error'])
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(mostCounted + 1)
    .execute();
  const later = await inLane
    .select(['due_at', 'last_error'])
    .where('due_at', '>', now)
    .orderBy('due_at')
    .limit(mostCounted + 1)
    .execute();
  const error = [...due, ...later].find(({ last_error }) => last_error !== null)?.last_error ?? null;
  return { lane, due: due.length, oldest: due[0]?.due_at ?? null, later: later.length, error };
}

/** late: cars that should have been asked for; lagMs: for how long the one that waits longest should have been. */
export async function watchingOf(db: Database, now: number) {
  const late = await db
    .selectFrom('watches')
    .select('due_at')
    .where('due_at', '<', now)
    .orderBy('due_at')
    .limit(mostCounted + 1)
    .execute();
  return { late: late.length, lagMs: late[0] ? now - late[0].due_at : null };
}

export const counted = (count: number): string => (count > mostCounted ? `${mostCounted}+` : String(count));
