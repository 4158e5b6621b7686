import type { Outcome } from './history';

/** What many histories came to; two tallies add up to one, in whatever order they were made. */
export type Tally = {
  histories: number;
  events: number;
  hash: number;
  counts: Record<string, number>;
  broken: { seed: number; message: string }[];
  /** Captures by the time until all their money was booked or given back: at most 10 s, 2 min, 1 h, 1 day, longer. */
  settledWithin: number[];
};

export const nothing = (): Tally => ({
  histories: 0,
  events: 0,
  hash: 0,
  counts: {},
  broken: [],
  settledWithin: [0, 0, 0, 0, 0],
});
const boundsMs = [10_000, 120_000, 3_600_000, 86_400_000];

export function tallied(tally: Tally, { seed, hash, violation, world }: Outcome): Tally {
  tally.histories += 1;
  tally.events += world.scheduler.happened;
  tally.hash = (tally.hash + Math.imul(hash ^ seed, 0x9e3779b1)) >>> 0;
  for (const [what, times] of world.counts) tally.counts[what] = (tally.counts[what] ?? 0) + times;
  for (const ms of world.invariants.settleMs)
    tally.settledWithin[boundsMs.findIndex((bound) => ms <= bound) + (ms > boundsMs[3]! ? 5 : 0)]! += 1;
  if (violation) tally.broken.push({ seed, message: violation.message });
  return tally;
}

export function added(a: Tally, b: Tally): Tally {
  const counts = { ...a.counts };
  for (const [what, times] of Object.entries(b.counts)) counts[what] = (counts[what] ?? 0) + times;
  return {
    histories: a.histories + b.histories,
    events: a.events + b.events,
    hash: (a.hash + b.hash) >>> 0,
    counts,
    broken: [...a.broken, ...b.broken].slice(0, 100),
    settledWithin: a.settledWithin.map((times, index) => times + b.settledWithin[index]!),
  };
}

/** A slippery close is how a success comes late. How often per 100,000 histories each must have happened at least, or the run proves little (payment facts, section 4.2). */
export function belowFloor({ counts, histories }: Tally): string[] {
  const floors: Record<string, number> = {
    lateSuccessAfterClose: 200,
    slipperyClose: 200,
    crossChannel: 1000,
    nearMidnight: 1000,
    alreadyPaid: 500,
    refundForbidden: 300,
    refundClosed: 150,
    returnOnlyInBill: 300,
  };
  return everyFault.filter((what) => (counts[what] ?? 0) * 100_000 < (floors[what] ?? 1000) * histories);
}

const everyFault = [
  'requestLost',
  'responseLost',
  'zombie',
  'serverError',
  'throttled',
  'userPaying',
  'openRefused',
  'consoleRefund',
  'questionRefused',
  'secondAddress',
  'billLate',
  'returnOnlyInBill',
  'slipperyClose',
  'unsignedRefusal',
  'refundRefused',
  'refundPending',
  'refundForbidden',
  'refundClosed',
  'noticeDropped',
  'allNoticesDropped',
  'noticeTwice',
  'noticeLate',
  'noticeForged',
  'noticeProbe',
  'noticeStale',
  'noticeWrongAmount',
  'crash',
  'serialization',
  'nodePaused',
  'bureauLost',
  'bureauAnswerLost',
  'bureauZombie',
  'staleList',
  'outage',
  'elsewhere',
  'keyRotation',
  'gatewayOutage',
  'clockSkew',
  'doubleTap',
  'killedBefore',
  'killedAfter',
  'callbackLost',
  'cancelled',
  'paysLate',
  'switches',
  'billList',
  'wrongPayer',
  'retriesOldQuote',
  'prepayTooOld',
  'lateSuccessAfterClose',
  'crossChannel',
  'nearMidnight',
  'alreadyPaid',
];
