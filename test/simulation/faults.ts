import type { Chance } from './chance';

/** How often what goes wrong in one history: each history draws its own rates, so that some are calm and some are storms. */
export type Rates = {
  requestLost: number; answerLost: number; zombie: number; serverError: number;
  noticeLost: number; noticeTwice: number; noticeLate: number; noticeForged: number;
  crash: number; bureauDown: number; bureauStale: number; paidElsewhere: number; refundRefused: number; lateSuccess: number;
};
export type FaultClass = keyof Rates | 'doubleTap' | 'twoDevices' | 'bothGateways' | 'clientKilled' | 'paidFromList' | 'midnight' | 'skew' | 'paidElsewhereRefunded';

const upTo = (chance: Chance, most: number): number => (chance.within(0.5) ? 0 : chance.next() * most);

export function drawRates(chance: Chance): Rates {
  return {
    requestLost: upTo(chance, 0.3), answerLost: upTo(chance, 0.3), zombie: upTo(chance, 0.25), serverError: upTo(chance, 0.3),
    noticeLost: chance.within(0.15) ? 1 : upTo(chance, 0.6), noticeTwice: upTo(chance, 0.6), noticeLate: upTo(chance, 0.4), noticeForged: upTo(chance, 0.4),
    crash: upTo(chance, 0.03), bureauDown: upTo(chance, 0.4), bureauStale: upTo(chance, 0.8), paidElsewhere: upTo(chance, 0.4), refundRefused: upTo(chance, 0.4), lateSuccess: upTo(chance, 0.4),
  };
}
export const calm: Rates = {
  requestLost: 0, answerLost: 0, zombie: 0, serverError: 0, noticeLost: 0, noticeTwice: 0, noticeLate: 0, noticeForged: 0,
  crash: 0, bureauDown: 0, bureauStale: 0, paidElsewhere: 0, refundRefused: 0, lateSuccess: 0,
};
