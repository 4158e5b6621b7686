/**
 * Why a record or decision can be handled at a window only. An on-scene decision is none (number W14 of older documents): it
 * is paid by its number. organ_window_only: the organ that decided takes no payment online and does not say why.
 */
export type WindowCode =
  | 'full_points'
  | 'reaches_full_points'
  | 'half_over_limit'
  | 'drink_or_drugs'
  | 'general_procedure'
  | 'suspension'
  | 'named_place'
  | 'licence_unusable'
  | 'accident'
  | 'driver_not_filed'
  | 'regional_points_limit'
  | 'unit_vehicle'
  | 'objection_pending'
  | 'organ_window_only'
  | 'surcharge_above_cap'
  | 'listed_only'
  | 'filed_after_offence'
  | 'class_does_not_cover';
/** What to bring; named in the reader's language by src/i18n. */
export type Paper =
  | 'identity'
  | 'driving_licence'
  | 'vehicle_licence'
  | 'the_paper'
  | 'unit_licence_and_letter'
  | 'owner_identity_copy'
  | 'accident_papers';
/** number: as documents of offices and our own older ones write it. */
export type WindowRule = { number: string; article: string; bring: readonly Paper[]; unverified?: true };

const usual: Paper[] = ['identity', 'driving_licence', 'vehicle_licence'];

/** The gravest first: in this order reasons are shown. */
export const windowRules: Record<WindowCode, WindowRule> = {
  drink_or_drugs: { number: 'W04', article: '道路交通安全法 第九十一条；公安部令第157号 第三十一条', bring: usual },
  accident: {
    number: 'W09',
    article: '道路交通事故处理程序规定（公安部令第146号）',
    bring: [...usual, 'accident_papers'],
    unverified: true,
  },
  full_points: { number: 'W01', article: '公安部令第163号 第十七条', bring: usual },
  half_over_limit: {
    number: 'W03',
    article: '道路交通安全法 第九十九条第一款第四项；公安部令第157号 第三十一条',
    bring: usual,
  },
  suspension: { number: 'W06', article: '公安部令第157号 第四十八条、第五十一条', bring: usual },
  named_place: { number: 'W07', article: '公安部令第157号 第二十五条、第四十六条', bring: [...usual, 'the_paper'] },
  licence_unusable: { number: 'W08', article: '公安部令第157号 第三十一条', bring: usual, unverified: true },
  reaches_full_points: { number: 'W02', article: '公安部令第163号 第十四条、第十七条', bring: usual },
  general_procedure: { number: 'W05', article: '公安部令第157号 第四十三条、第五十二条', bring: usual },
  driver_not_filed: {
    number: 'W10',
    article: '公安部令第157号 第二十一条；地方备案规定',
    bring: [...usual, 'owner_identity_copy'],
    unverified: true,
  },
  regional_points_limit: { number: 'W11', article: '地方规定', bring: usual, unverified: true },
  unit_vehicle: { number: 'W12', article: '地方规定', bring: [...usual, 'unit_licence_and_letter'], unverified: true },
  objection_pending: { number: 'W13', article: '公安部令第157号 第五条、第二十二条', bring: usual },
  organ_window_only: { number: 'W15', article: '行政处罚法 第六十七条', bring: ['identity', 'the_paper'] },
  surcharge_above_cap: {
    number: 'W16',
    article: '道路交通安全法 第一百零九条；行政处罚法 第七十二条第一款第一项',
    bring: ['identity', 'the_paper'],
  },
  // A list told of it without the police's own number, so nothing can be done about it here.
  listed_only: { number: 'W17', article: '公安部令第157号 第五条', bring: usual },
  // Conditions of the police's own app, told by drivers (saintpaulhem.com 202411/1232115): no order prints them.
  filed_after_offence: { number: 'W18', article: '交管12123 备案规则', bring: usual, unverified: true },
  class_does_not_cover: { number: 'W19', article: '公安部令第162号 准驾车型及代号', bring: usual, unverified: true },
};
