import type { Day } from '../../days/day';
import type { Paper, WindowCode } from './window-codes';

export type { Paper, WindowCode } from './window-codes';

/**
 * A reason as it stands from one day to another. number: as documents of offices and our own older ones write it. unverified: local
 * practice, or what no text says; source: where it is from, where no instrument says it.
 */
export type WindowRule = {
  code: WindowCode;
  number: string;
  article: string;
  bring: readonly Paper[];
  from: Day;
  to: Day | null;
  unverified?: string;
  source?: string;
};

const usual: Paper[] = ['identity', 'driving_licence', 'vehicle_licence'];

/** The gravest first: in this order reasons are shown. */
export const windowRules: readonly WindowRule[] = [
  {
    code: 'drink_or_drugs',
    number: 'W04',
    article: '道路交通安全法 第九十一条；公安部令第157号 第三十一条第一项',
    bring: usual,
    from: '2020-05-01',
    to: null,
  },
  {
    code: 'accident',
    number: 'W09',
    article: '公安部令第146号 第六十条',
    bring: [...usual, 'accident_papers'],
    from: '2020-05-01',
    to: null,
    unverified: 'which accidents are handled where is each office’s practice',
  },
  {
    code: 'full_points',
    number: 'W01',
    article: '公安部令第163号 第十七条',
    bring: usual,
    from: '2022-04-01',
    to: null,
  },
  {
    code: 'half_over_limit',
    number: 'W03',
    article: '道路交通安全法 第九十九条第一款第四项；公安部令第157号 第三十一条第三项',
    bring: usual,
    from: '2020-05-01',
    to: null,
  },
  {
    code: 'suspension',
    number: 'W06',
    article: '公安部令第157号 第四十八条、第五十一条',
    bring: usual,
    from: '2020-05-01',
    to: null,
  },
  {
    code: 'named_place',
    number: 'W07',
    article: '公安部令第157号 第二十五条第三项、第四十六条第三项',
    bring: [...usual, 'the_paper'],
    from: '2020-05-01',
    to: null,
  },
  {
    code: 'licence_unusable',
    number: 'W08',
    article: '公安部令第157号 第三十一条',
    bring: usual,
    from: '2020-05-01',
    to: null,
    unverified: 'that no other state lets one handle records is practice',
  },
  {
    code: 'reaches_full_points',
    number: 'W02',
    article: '公安部令第163号 第十四条第二款、第十七条',
    bring: usual,
    from: '2022-04-01',
    to: null,
  },
  {
    code: 'general_procedure',
    number: 'W05',
    article: '公安部令第157号 第四十三条、第五十二条',
    bring: usual,
    from: '2020-05-01',
    to: null,
  },
  {
    code: 'driver_not_filed',
    number: 'W10',
    article: '公安部令第157号 第二十一条；地方备案规定',
    bring: [...usual, 'owner_identity_copy'],
    from: '2020-05-01',
    to: null,
    unverified: 'filing rules are those of the police’s app; no order prints them',
    source: 'zhfeier.com/zhishichanquan/32645',
  },
  {
    code: 'regional_points_limit',
    number: 'W11',
    article: '地方规定',
    bring: usual,
    from: '2020-05-01',
    to: null,
    unverified: 'user reports',
    source: 'us.ok.com why-can-t-12123-handle-out-of-town',
  },
  {
    code: 'unit_vehicle',
    number: 'W12',
    article: '地方规定',
    bring: [...usual, 'unit_licence_and_letter'],
    from: '2020-05-01',
    to: null,
    unverified: 'user reports',
    source: 'user reports of 2023-2026',
  },
  {
    code: 'objection_pending',
    number: 'W13',
    article: '公安部令第157号 第五条、第二十二条',
    bring: usual,
    from: '2020-05-01',
    to: null,
  },
  {
    code: 'organ_window_only',
    number: 'W15',
    article: '行政处罚法 第六十七条',
    bring: ['identity', 'the_paper'],
    from: '2021-07-15',
    to: null,
  },
  {
    code: 'surcharge_above_cap',
    number: 'W16',
    article: '道路交通安全法 第一百零九条；行政处罚法 第七十二条第一款第一项',
    bring: ['identity', 'the_paper'],
    from: '2021-07-15',
    to: null,
  },
  // A list told of it without the police's own number, so nothing can be done about it here.
  { code: 'listed_only', number: 'W17', article: '公安部令第157号 第五条', bring: usual, from: '2020-05-01', to: null },
  // Conditions of the police's own app.
  {
    code: 'filed_after_offence',
    number: 'W18',
    article: '交管12123 备案规则',
    bring: usual,
    from: '2022-04-01',
    to: null,
    unverified: 'told by drivers; no order prints it',
    source: 'saintpaulhem.com 202411/1232115',
  },
  {
    code: 'class_does_not_cover',
    number: 'W19',
    article: '公安部令第162号 第十一条',
    bring: usual,
    from: '2022-04-01',
    to: null,
    unverified: 'told by drivers; no order prints it',
  },
];

/** The reason as it stood on a day; as it first stood for days before. */
export function windowRule(code: WindowCode, on: Day, among: readonly WindowRule[]): WindowRule {
  const known = among.filter((rule) => rule.code === code);
  const standing = known.find(({ from, to }) => from <= on && (to === null || on <= to)) ?? known[0];
  if (!standing) throw new RangeError(`no window rule for ${code} on ${on}`);
  return standing;
}
