/**
 * Why a record or decision can be handled at a window only. W14 is none: an on-scene decision is paid by its number. W15: the
 * organ that decided takes no payment online and does not say why.
 */
export type WindowCode =
  'W01' | 'W02' | 'W03' | 'W04' | 'W05' | 'W06' | 'W07' | 'W08' | 'W09' | 'W10' | 'W11' | 'W12' | 'W13' | 'W15' | 'W16';
/** What to bring; named in the reader's language by src/i18n. */
export type Paper =
  | 'identity'
  | 'driving_licence'
  | 'vehicle_licence'
  | 'the_paper'
  | 'unit_licence_and_letter'
  | 'owner_identity_copy'
  | 'accident_papers';
export type WindowRule = { article: string; bring: readonly Paper[]; unverified?: true };

const usual: Paper[] = ['identity', 'driving_licence', 'vehicle_licence'];

/** The gravest first: in this order reasons are shown. */
export const windowRules: Record<WindowCode, WindowRule> = {
  W04: { article: '道路交通安全法 第九十一条；公安部令第157号 第三十一条', bring: usual },
  W09: { article: '公安部令第157号 第三十一条', bring: [...usual, 'accident_papers'] },
  W01: { article: '公安部令第163号 第十七条', bring: usual },
  W03: { article: '道路交通安全法 第九十九条第一款第四项；公安部令第157号 第三十一条', bring: usual },
  W06: { article: '公安部令第157号 第四十八条、第五十一条', bring: usual },
  W07: { article: '公安部令第157号 第二十五条、第四十六条', bring: [...usual, 'the_paper'] },
  W08: { article: '公安部令第157号 第三十一条', bring: usual, unverified: true },
  W02: { article: '公安部令第163号 第十四条、第十七条', bring: usual },
  W05: { article: '公安部令第157号 第四十三条、第五十二条', bring: usual },
  W10: {
    article: '公安部令第157号 第二十一条；地方备案规定',
    bring: [...usual, 'owner_identity_copy'],
    unverified: true,
  },
  W11: { article: '地方规定', bring: usual, unverified: true },
  W12: { article: '地方规定', bring: [...usual, 'unit_licence_and_letter'], unverified: true },
  W13: { article: '公安部令第157号 第五条、第二十二条', bring: usual },
  W15: { article: '行政处罚法 第六十七条', bring: ['identity', 'the_paper'] },
  W16: { article: '道路交通安全法 第一百零九条；行政处罚法 第七十二条第一款第一项', bring: ['identity', 'the_paper'] },
};
