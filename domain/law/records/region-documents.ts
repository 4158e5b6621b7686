import { fen, type Fen } from '../../payments/money';
import type { LocalFine, RegionPolicy } from '../region-policy';

const yuan = (amount: number): Fen => fen(amount * 100);
type Bound = { at: number; included: boolean };
const above = (at: number): Bound => ({ at, included: false });
const from = (at: number): Bound => ({ at, included: true });
const below = above;
const upTo = from;
const fine = (
  low: Bound,
  high: Bound | null,
  amount: number,
  article: string,
  only: Pick<LocalFine, 'road' | 'group'> = {},
): LocalFine => ({
  over: low.at,
  overIncluded: low.included,
  to: high?.at ?? null,
  toIncluded: high?.included ?? false,
  fineFen: yuan(amount),
  article,
  ...only,
});
const fast = { road: 'fast' } as const;

const database = 'flk.npc.gov.cn, read in github.com/whthomas/china-laws at fa86d98';
const collection = 'github.com/LawRefBook/Laws at 2f4c5c2';
type Rest = Omit<RegionPolicy, 'region' | 'to' | 'document' | 'source' | 'verifiedOn'> & { source?: string };

/** Each article is cited with the title of its document. */
function record(region: string, title: string, issuedOn: string, rest: Rest): RegionPolicy {
  const cite = <T extends { article: string }>(one: T): T => ({ ...one, article: `${title} ${one.article}` });
  const { simplified, handling, namedPlace, notice, speedingFines, grounds } = rest;
  return {
    region,
    to: null,
    document: { title, issuedOn },
    source: database,
    verifiedOn: '2026-11-29',
    ...rest,
    ...(simplified && { simplified: cite(simplified) }),
    ...(handling && { handling: cite(handling) }),
    ...(namedPlace && { namedPlace: cite(namedPlace) }),
    ...(notice && { notice: cite(notice) }),
    ...(speedingFines && { speedingFines: speedingFines.map(cite) }),
    ...(grounds && { grounds: grounds.map(cite) }),
  };
}
const notAmended = 'whether it was amended after that day was not seen: the collection ends in 2025';
const lighter = 'a warning can stand in the place of a fine';

/** What regulations of provinces and cities say that bears on a driver's day, fine or objection, each read in its text. */
export const regionDocuments: readonly RegionPolicy[] = [
  record('12', '天津市道路交通安全若干规定', '2020-12-01', {
    from: '2021-01-01',
    grounds: [{ ground: 'rescue_or_avoidance', article: '第三十九条第二款' }],
  }),
  record('13', '河北省实施《中华人民共和国道路交通安全法》办法', '2021-09-29', {
    from: '2021-09-29',
    notice: { days: 15, from: 'offence', working: false, article: '第六十七条第四款' },
    speedingFines: [
      fine(above(0), below(50), 100, '第七十六条第十一项'),
      fine(above(0), below(20), 100, '第七十六条第十二项', fast),
      fine(above(20), below(50), 200, '第七十八条第三项', fast),
    ],
  }),
  record('14', '山西省实施《中华人民共和国道路交通安全法》办法', '2013-08-01', {
    from: '2013-08-01',
    speedingFines: [
      fine(above(0), upTo(50), 200, '第八十三条第一款'),
      fine(from(50), null, 1000, '第八十三条第一款', { group: 'B' }),
      fine(from(50), null, 1500, '第八十三条第二款', { group: 'A' }),
    ],
  }),
  record('31', '上海市道路交通管理条例', '2016-12-29', {
    from: '2017-03-25',
    handling: { days: 15, from: 'notice', article: '第二十七条第一款' },
    namedPlace: { days: 15, from: 'notice', article: '第二十六条' },
    source: collection,
    unverified: notAmended,
  }),
  record('34', '安徽省实施《中华人民共和国道路交通安全法》办法', '2012-10-22', {
    from: '2012-10-22',
    speedingFines: [
      fine(from(10), below(20), 50, '第七十条第一项'),
      fine(from(10), below(20), 100, '第七十条第一项', fast),
      fine(from(20), below(50), 100, '第七十条第二项'),
      fine(from(20), below(50), 200, '第七十条第二项', fast),
      fine(from(50), below(100), 500, '第七十条第三项'),
      fine(from(50), below(100), 1000, '第七十条第三项', fast),
      fine(from(100), null, 2000, '第七十条第四项'),
    ],
  }),
  record('35', '福建省实施《中华人民共和国道路交通安全法》办法', '2012-03-31', {
    from: '2012-03-31',
    speedingFines: [
      fine(from(20), upTo(50), 100, '第六十七条第十四项'),
      fine(above(50), below(80), 500, '第七十二条第五项'),
      fine(from(80), null, 1500, '第七十四条第十一项'),
    ],
    unverified: lighter,
  }),
  record('37', '山东省实施《中华人民共和国道路交通安全法》办法', '2012-01-13', {
    from: '2012-01-13',
    speedingFines: [
      fine(above(0), below(10), 0, '第七十七条'),
      fine(above(10), below(30), 50, '第七十七条'),
      fine(above(30), below(50), 200, '第七十七条'),
      fine(above(50), below(70), 500, '第七十七条'),
      fine(above(70), below(100), 1000, '第七十七条'),
      fine(from(100), null, 2000, '第七十七条'),
    ],
    source: collection,
    unverified: notAmended,
  }),
  record('42', '湖北省实施《中华人民共和国道路交通安全法》办法', '2017-11-29', {
    from: '2017-11-29',
    speedingFines: [
      fine(above(0), below(20), 0, '第七十三条第一项'),
      fine(from(20), below(50), 100, '第七十三条第二项'),
      fine(from(20), below(50), 200, '第七十三条第二项', fast),
      fine(from(50), below(70), 500, '第七十三条第三项'),
      fine(from(50), below(70), 1000, '第七十三条第三项', fast),
      fine(from(70), below(100), 1000, '第七十三条第四项'),
      fine(from(70), below(100), 2000, '第七十三条第四项', fast),
      fine(from(100), null, 2000, '第七十三条第五项'),
    ],
  }),
  record('43', '湖南省实施《中华人民共和国道路交通安全法》办法', '2020-11-27', {
    from: '2020-11-27',
    namedPlace: { days: 15, from: 'notice', article: '第四十六条第一款' },
  }),
  record('44', '广东省道路交通安全条例', '2014-09-25', {
    from: '2014-09-25',
    speedingFines: [
      fine(above(0), upTo(50), 150, '第五十八条第七项'),
      fine(above(0), upTo(50), 200, '第五十九条第三十三项', fast),
      fine(above(50), below(100), 1000, '第六十一条第四项'),
      fine(from(100), null, 2000, '第六十三条第四项'),
    ],
    unverified: lighter,
  }),
  record('4403', '深圳经济特区道路交通安全违法行为处罚条例', '2024-05-10', {
    from: '2024-05-10',
    simplified: { upToFen: yuan(500), article: '第五十五条第二项' },
    handling: { days: 45, from: 'offence', article: '第五十六条第二款' },
    notice: { days: 2, from: 'entry', working: true, article: '第五十七条第一款' },
    speedingFines: [
      fine(from(50), upTo(100), 2000, '第二十九条第一款', { group: 'B' }),
      fine(from(100), null, 3000, '第二十九条第一款', { group: 'B' }),
    ],
    grounds: [
      { ground: 'conflicting_signals', article: '第三十九条第一项' },
      { ground: 'rescue_or_avoidance', article: '第三十九条第四项' },
    ],
  }),
  record('46', '海南省实施《中华人民共和国道路交通安全法》办法', '2014-01-17', {
    from: '2014-03-01',
    speedingFines: [
      fine(above(20), below(50), 200, '第七十条第一项'),
      fine(above(50), below(70), 500, '第七十条第二项'),
      fine(above(70), below(100), 1000, '第七十条第三项'),
      fine(above(100), null, 2000, '第七十条第四项'),
    ],
  }),
  record('50', '重庆市道路交通安全条例', '2009-03-26', {
    from: '2009-03-26',
    handling: { days: 30, from: 'notice', article: '第八十九条第二款' },
    namedPlace: { days: 15, from: 'notice', article: '第八十八条' },
  }),
  record('51', '四川省《中华人民共和国道路交通安全法》实施办法', '2021-11-25', {
    from: '2022-01-01',
    grounds: [
      { ground: 'conflicting_signals', article: '第七十五条第一项' },
      { ground: 'rescue_or_avoidance', article: '第七十五条第二项' },
      { ground: 'stolen_or_cloned', article: '第七十五条第四项' },
      { ground: 'emergency_vehicle', article: '第七十五条第五项' },
    ],
  }),
];
