import type { Chance } from './chance';

/** How often each fault befalls what it can befall, 0 to 1. */
const worst = {
  requestLost: 0.08,
  responseLost: 0.08,
  zombie: 0.06,
  serverError: 0.06,
  throttled: 0.06,
  userPaying: 0.5,
  openRefused: 0.3,
  consoleRefund: 0.3,
  questionRefused: 0.08,
  secondAddress: 0.5,
  slipperyClose: 1,
  unsignedRefusal: 0.08,
  refundRefused: 0.8,
  refundPending: 0.9,
  refundForbidden: 0.3,
  refundClosed: 0.4,
  noticeDropped: 0.6,
  noticeTwice: 0.4,
  noticeLate: 0.3,
  noticeForged: 0.5,
  noticeProbe: 0.3,
  noticeStale: 0.3,
  noticeWrongAmount: 0.2,
  crash: 0.02,
  serialization: 0.05,
  nodePaused: 0.004,
  bureauLost: 0.2,
  bureauAnswerLost: 0.2,
  bureauZombie: 0.1,
  staleList: 0.8,
  doubleTap: 0.6,
  killedBefore: 0.15,
  killedAfter: 0.2,
  callbackLost: 0.3,
  cancelled: 0.5,
  paysLate: 0.25,
  switches: 0.6,
  billList: 1,
  wrongPayer: 0.1,
  retriesOldQuote: 0.3,
};
export type Rates = Record<keyof typeof worst, number>;
export type Fault =
  | keyof typeof worst
  | 'allNoticesDropped'
  | 'elsewhere'
  | 'outage'
  | 'keyRotation'
  | 'gatewayOutage'
  | 'clockSkew'
  | 'nearMidnight'
  | 'prepayTooOld';

export const noFaults: Rates = Object.fromEntries(Object.keys(worst).map((name) => [name, 0])) as Rates;

/** Each history leaves some faults out and draws the rest anew: what is always there hides what is rare (swarm testing). */
export function swarm(chance: Chance): Rates {
  const leftOut = chance.of([0.2, 0.5, 0.8]);
  return Object.fromEntries(
    Object.entries(worst).map(([name, most]) => [name, chance.happens(leftOut) ? 0 : most * chance.fraction()]),
  ) as Rates;
}
