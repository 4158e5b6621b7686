import type { LawBook } from './book-types';
import { governmentNames } from './records/government-names';
import { laws } from './records/laws';
import { localRegulations } from './records/local-regulations';
import { licenceClasses } from './records/licence-classes';
import { orders } from './records/orders';
import { regionPolicies } from './records/region-policies';
import { bandsOf2022 } from './records/speeding-bands';
import { windowRules } from './records/window-reasons';

/**
 * The numbers of the law, dated. A new law is a new record here, or in a file of the folder FADAN_LAW; no function changes. Which
 * instrument, its force, source and when its words were compared stand with the articles in laws and orders.
 */
export const lawBook: LawBook = {
  defence: [{ value: true, article: '行政处罚法 第四十五条', from: '2021-07-15', to: null }],
  separateCollection: [{ value: true, article: '行政处罚法 第六十七条', from: '2021-07-15', to: null }],
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
  daysToHandle: [{ value: 30, article: '公安部令第157号 第二十条', from: '2020-05-01', to: null }],
  workdaysAtNamedPlace: [
    {
      value: 15,
      article: '公安部令第157号 第二十五条第三项、第四十六条第三项、第八十一条第二款',
      from: '2020-05-01',
      to: null,
    },
  ],
  monthsToDefer: [{ value: 3, article: '公安部令第157号 第五十三条第二款', from: '2020-05-01', to: null }],
  workdaysToReview: [{ value: 5, article: '公安部令第157号 第五条、第八十一条第二款', from: '2020-05-01', to: null }],
  grounds: [
    {
      value: [
        { ground: 'emergency_vehicle', item: '第二十二条第一项' },
        { ground: 'stolen_or_cloned', item: '第二十二条第二项' },
        { ground: 'rescue_or_avoidance', item: '第二十二条第三项' },
        { ground: 'handled_on_the_spot', item: '第二十二条第四项' },
        { ground: 'conflicting_signals', item: '第二十二条第五项' },
        { ground: 'unclear_record', item: '第二十二条第六项' },
        { ground: 'plate_misread', item: '第二十二条第七项' },
        { ground: 'other', item: '第二十二条第八项' },
      ],
      article: '公安部令第157号 第二十二条',
      from: '2020-05-01',
      to: null,
    },
  ],
  entry: [
    {
      value: { workdaysToEnter: 5, workdaysToTell: 5 },
      article: '公安部令第157号 第十九条、第二十条、第八十一条第二款',
      from: '2020-05-01',
      to: null,
    },
  ],
  withoutDriver: [
    {
      value: { records: 5, daysToCome: 30, noticeDays: 7 },
      article: '公安部令第157号 第五十四条',
      from: '2020-05-01',
      to: null,
    },
  ],
  yearsToPunish: [
    { value: 2, article: '行政处罚法（2017年修正） 第二十九条', from: '1996-10-01', to: '2021-07-14' },
    { value: 2, article: '行政处罚法 第三十六条', from: '2021-07-15', to: null },
  ],
  simplifiedUpToFen: [
    {
      value: 20000,
      article: '道路交通安全法 第一百零七条；公安部令第157号 第四十三条、第五十二条',
      from: '2020-05-01',
      to: null,
    },
  ],
  detainedAbovePercent: [
    { value: 50, article: '道路交通安全法 第九十九条第一款第四项', from: '2004-05-01', to: '2020-04-30' },
    {
      value: 50,
      article: '道路交通安全法 第九十九条第一款第四项；公安部令第157号 第三十一条第三项',
      from: '2020-05-01',
      to: null,
    },
  ],
  points: [
    {
      value: { full: 12, cycleMonths: 12, mostReducedByStudy: 6 },
      article: '公安部令第163号 第三条、第十四条第二款、第二十五条',
      from: '2022-04-01',
      to: null,
    },
  ],
  speedingBands: [
    {
      value: bandsOf2022,
      article: '公安部令第163号 第八条第五项、第九条第二项、第十条第二项、第十条第三项、第十一条第二项、第十二条第一项',
      from: '2022-04-01',
      to: null,
    },
  ],
  filing: [
    {
      value: { mostCars: 3, pointsAfterFiling: true },
      article: '交管12123 备案规则',
      from: '2022-04-01',
      to: null,
      source: 'zhfeier.com/zhishichanquan/32645; saintpaulhem.com 202411/1232115',
      unverified: 'conditions of the police’s app as drivers tell them; no order prints them',
    },
  ],
  licenceClasses: [
    {
      value: licenceClasses,
      article: '公安部令第162号 第十一条',
      from: '2022-04-01',
      to: null,
      unverified: 'which class a plate type needs is our reading: an ordinary plate says little of the vehicle',
    },
  ],
  governmentNames: [
    {
      value: governmentNames,
      article: '地方各级人民代表大会和地方各级人民政府组织法 第八十五条；行政复议法 第二十四条第一款、第二十四条第三款',
      from: '2024-01-01',
      to: null,
      source: governmentNames.list,
      unverified: 'that a division whose name ends so has such an office is our reading of the list',
    },
  ],
  monthsIfNotTold: [{ value: 12, article: '行政复议法 第二十条第三款', from: '2024-01-01', to: null }],
  handledAnywhere: [{ value: true, article: '公安部令第157号 第五条', from: '2020-05-01', to: null }],
  viaPolice: [{ value: true, article: '行政复议法 第三十二条', from: '2024-01-01', to: null }],
  daysToReconsider: [
    { value: 60, article: '行政复议法（2017年修正） 第九条', from: '1999-10-01', to: '2023-12-31' },
    { value: 60, article: '行政复议法 第二十条第一款', from: '2024-01-01', to: null },
  ],
  reconsiderFirst: [
    { value: false, article: '行政复议法（2017年修正） 第九条', from: '1999-10-01', to: '2023-12-31' },
    { value: true, article: '行政复议法 第二十三条第一款第一项', from: '2024-01-01', to: null },
  ],
  daysToSueAfterwards: [{ value: 15, article: '行政诉讼法 第四十五条', from: '2015-05-01', to: null }],
  monthsToSueDirectly: [{ value: 6, article: '行政诉讼法 第四十六条', from: '2015-05-01', to: null }],
  windowRules,
  regionPolicies,
  instruments: [...laws, ...orders, ...localRegulations],
};
