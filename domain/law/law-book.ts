import type { Day } from '../day';
import { regionPolicies } from './region-policies';
import { inForce, type Rule } from './rule';
import { bandsOf2022, type SpeedingBand } from './speeding-bands';

type Surcharge = { percentPerDay: number; capPercent: number };
type TwelvePoints = { full: number; cycleMonths: number; mostReducedByStudy: number };

/**
 * The numbers of the law, dated. A new law is a new record here and an end for the old one; no function changes.
 * Texts: Road Traffic Safety Law (2021-04-29), Administrative Penalty Law (2021), Administrative Compulsion Law (2012),
 * Orders 157 and 163 of the Ministry of Public Security, Reconsideration Law (2023-09-01), Administrative Litigation Law (2017).
 */
export const lawBook: LawBook = {
  daysToPay: [
    {
      value: 15,
      article: '道路交通安全法 第一百零八条；行政处罚法（2017年修正） 第四十六条第三款',
      from: '2004-05-01',
      to: '2021-07-14',
    },
    { value: 15, article: '道路交通安全法 第一百零八条；行政处罚法 第六十七条第三款', from: '2021-07-15', to: null },
  ],
  surcharge: [
    {
      value: { percentPerDay: 3, capPercent: 100 },
      article: '道路交通安全法 第一百零九条；行政强制法 第四十五条',
      from: '2012-01-01',
      to: '2021-07-14',
    },
    {
      value: { percentPerDay: 3, capPercent: 100 },
      article: '道路交通安全法 第一百零九条；行政处罚法 第七十二条第一款第一项',
      from: '2021-07-15',
      to: null,
    },
  ],
  publicNoticeDays: [{ value: 60, article: '公安部令第157号 第五十五条', from: '2020-05-01', to: null }],
  lateInstalment: [
    {
      value: 'the_part_overdue',
      article: '行政处罚法 第六十六条第二款',
      from: '2021-07-15',
      to: null,
      unverified:
        'no text says on what the surcharge of a late instalment grows; the part that is overdue favours the payer',
    },
  ],
  daysToHandle: [{ value: 30, article: '公安部令第157号 第二十条', from: '2020-05-01', to: null }],
  workdaysAtNamedPlace: [
    {
      value: 15,
      article: '公安部令第157号 第二十五条第三款、第四十六条第三款、第八十一条',
      from: '2020-05-01',
      to: null,
    },
  ],
  monthsToDefer: [{ value: 3, article: '公安部令第157号 第五十三条', from: '2020-05-01', to: null }],
  workdaysToReview: [{ value: 5, article: '公安部令第157号 第五条、第八十一条', from: '2020-05-01', to: null }],
  yearsToPunish: [{ value: 2, article: '行政处罚法 第三十六条', from: '2021-07-15', to: null }],
  simplifiedUpToFen: [{ value: 20000, article: '道路交通安全法 第一百零七条', from: '2004-05-01', to: null }],
  points: [
    {
      value: { full: 12, cycleMonths: 12, mostReducedByStudy: 6 },
      article: '公安部令第163号 第三条、第十四条、第二十五条',
      from: '2022-04-01',
      to: null,
    },
  ],
  speedingBands: [{ value: bandsOf2022, article: '公安部令第163号 第八条至第十二条', from: '2022-04-01', to: null }],
  monthsIfNotTold: [{ value: 12, article: '行政复议法 第二十条第三款', from: '2024-01-01', to: null }],
  viaPolice: [{ value: true, article: '行政复议法 第三十二条', from: '2024-01-01', to: null }],
  daysToReconsider: [{ value: 60, article: '行政复议法 第二十条', from: '2024-01-01', to: null }],
  reconsiderFirst: [{ value: true, article: '行政复议法 第二十三条第一款第一项', from: '2024-01-01', to: null }],
  daysToSueAfterwards: [{ value: 15, article: '行政诉讼法 第四十五条', from: '2017-07-01', to: null }],
  monthsToSueDirectly: [{ value: 6, article: '行政诉讼法 第四十六条', from: '2017-07-01', to: null }],
  regionPolicies,
};

export type LawBook = {
  daysToPay: Rule<number>[];
  surcharge: Rule<Surcharge>[];
  publicNoticeDays: Rule<number>[];
  lateInstalment: Rule<'the_part_overdue'>[];
  daysToHandle: Rule<number>[];
  workdaysAtNamedPlace: Rule<number>[];
  monthsToDefer: Rule<number>[];
  workdaysToReview: Rule<number>[];
  yearsToPunish: Rule<number>[];
  simplifiedUpToFen: Rule<number>[];
  points: Rule<TwelvePoints>[];
  speedingBands: Rule<readonly SpeedingBand[]>[];
  monthsIfNotTold: Rule<number>[];
  viaPolice: Rule<boolean>[];
  daysToReconsider: Rule<number>[];
  reconsiderFirst: Rule<boolean>[];
  daysToSueAfterwards: Rule<number>[];
  monthsToSueDirectly: Rule<number>[];
  regionPolicies: typeof regionPolicies;
};
export type RuleName = Exclude<keyof LawBook, 'regionPolicies'>;

/** Every rule that stood on a day, by name. */
export const rulesOn = (on: Day, book: LawBook = lawBook): { name: RuleName; rule: Rule<unknown> }[] =>
  (Object.keys(book) as (keyof LawBook)[])
    .filter((name): name is RuleName => name !== 'regionPolicies')
    .map((name) => ({ name, rule: inForce<unknown>(book[name], on) }));
