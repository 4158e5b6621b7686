import type { LawRule } from '#contract/law';
import type { law as zhCN } from '../zh-CN/law';

type Numbers = LawRule['numbers'];
const yuan = (fen: unknown): string => String(Number(fen) / 100);
export const law: typeof zhCN = {
  title: 'The rules as they stand',
  on: (day: string) => `These rules stand on ${day}; every day, amount and point in this app comes from them.`,
  since: (from: string, to: string | null) => (to ? `${from} to ${to}` : `since ${from}`),
  unverified: 'no text settles this; read in the payer’s favour',
  decidedBy: {
    offence: 'by the day of the offence',
    notice: 'by the day of the notice',
    filing: 'by the day of filing',
    service: 'by the day of service',
    posting: 'by the day of posting',
    today: 'by the day of handling',
  },
  transition: { before_stays: 'what was before stays under the rule of then' },
  read: (day: string | null) =>
    day ? `compared with the text of the law on ${day}` : 'not compared with the text of the law',
  speeding: 'Points for speeding',
  other: 'other roads',
  fast: 'expressways',
  group: { A: 'buses and lorries from medium size, school buses, dangerous goods', B: 'all other vehicles' },
  over: (percent: number) => (percent === 0 ? 'over the limit' : `${percent} % or more over the limit`),
  points: (n: number) => (n === 1 ? '1 point' : `${n} points`),
  rules: {
    defence: () => 'You may state your case and defend yourself, and are not punished more for it',
    separateCollection: () => 'Whoever decides on a fine does not collect it: it goes straight to the treasury',
    daysToPay: ({ value }: Numbers) => `Pay within ${value} days of receiving the decision`,
    surcharge: ({ percentPerDay, capPercent }: Numbers) =>
      `Late: ${percentPerDay} % a day is added, ${capPercent} % of the fine at most`,
    publicNoticeDays: ({ value }: Numbers) => `A public notice counts as served after ${value} days`,
    daysToHandle: ({ value }: Numbers) => `Camera records are handled within ${value} days of the notice`,
    workdaysAtNamedPlace: ({ value }: Numbers) =>
      `Papers that name a place: handled there within ${value} working days`,
    monthsToDefer: ({ value }: Numbers) => `Handling can be put off by ${value} months`,
    workdaysToReview: ({ value }: Numbers) => `An objection is answered in ${value} working days`,
    entry: ({ workdaysToEnter, workdaysToTell }: Numbers) =>
      `Camera records are entered within ${workdaysToEnter} working days, and told within ${workdaysToTell} after that`,
    withoutDriver: ({ records, daysToCome, noticeDays }: Numbers) =>
      `With ${records} unhandled records a decision may follow without the driver: ${daysToCome} days after being told, ${noticeDays} days of public notice`,
    detainedAbovePercent: ({ value }: Numbers) => `More than ${value} % over the limit: the licence is detained`,
    filing: ({ mostCars }: Numbers) =>
      `At most ${mostCars} cars of others filed; of a filed car, records with points only from after the filing`,
    licenceClasses: () => 'The licence’s class has to cover the car',
    grounds: () => 'Why a camera record is to be cancelled',
    governmentNames: () => 'Offices that hear a reconsideration are named by the list of divisions',
    yearsToPunish: ({ value }: Numbers) => `What is not found within ${value} years is not punished`,
    simplifiedUpToFen: ({ value }: Numbers) => `Up to ${yuan(value)} yuan the simplified procedure may be used`,
    points: ({ full, cycleMonths, mostReducedByStudy }: Numbers) =>
      `${full} points in a cycle of ${cycleMonths} months; study takes off ${mostReducedByStudy} at most`,
    monthsIfNotTold: ({ value }: Numbers) => `Where nobody told the right, it can be used for ${value} months`,
    handledAnywhere: ({ value }: Numbers) =>
      value
        ? 'A camera record is handled where it happened, where the car is registered, or anywhere else'
        : 'A camera record is handled where it happened',
    viaPolice: () => 'Reconsideration can be filed with the police that decided',
    daysToReconsider: ({ value }: Numbers) => `Reconsideration within ${value} days`,
    reconsiderFirst: ({ value }: Numbers) =>
      value ? 'Decided on the spot: reconsideration before court' : 'Reconsideration or court, as you choose',
    daysToSueAfterwards: ({ value }: Numbers) => `Court within ${value} days of the reconsideration decision`,
    monthsToSueDirectly: ({ value }: Numbers) => `Court without reconsideration within ${value} months`,
  } as Record<string, (numbers: Numbers) => string>,
};
