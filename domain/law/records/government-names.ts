/**
 * How the list of administrative divisions is read for the name of a government. The list's own names are never joined with words that
 * it does not hold but one: the kind of office that stands over such a division.
 */
export type GovernmentNames = {
  /** Which list of divisions, and as of when. */
  list: string;
  /** Divisions of a province without a people's government of their own, and what stands there instead. */
  prefectures: { ends: readonly string[]; office: string };
  /** Divisions that have a people's government, by the end of their name; and ends of what looks like one and is none. */
  governments: { ends: readonly string[]; not: readonly string[]; office: string };
  /** Headings of the list that are no divisions, whole or in part. */
  headings: { whole: readonly string[]; parts: readonly string[] };
  /** First digits of regions without offices of this kind. */
  elsewhere: readonly string[];
};

export const governmentNames: GovernmentNames = {
  list: '@vant/area-data 2.1.0, from the list of the Ministry of Civil Affairs (民政部)',
  prefectures: { ends: ['地区', '盟'], office: '行政公署' },
  governments: {
    ends: ['市', '县', '州', '旗', '林区', '特区', '区'],
    not: ['开发区', '高新区', '产业', '园区', '管理区', '示范区', '行政区划'],
    office: '人民政府',
  },
  headings: { whole: ['市辖区', '县'], parts: ['直辖'] },
  elsewhere: ['71', '81', '82'],
};
