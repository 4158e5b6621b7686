import { areaList } from '@vant/area-data';
import { isRegion } from '#domain/region';

/** Prefectures and leagues have no people's government, but an administrative office of the province's (Reconsideration Law, art. 24). */
const isPrefecture = (name: string): boolean => /(?:地区|盟)$/.test(name);
/** Streets, towns and development zones stand in the list and have no government that hears reconsiderations. */
const hasGovernment = (name: string): boolean =>
  /(?:市|县|州|旗|林区|特区)$/.test(name) ||
  (/区$/.test(name) && !/(?:开发区|高新区|产业|园区|管理区|示范区|行政区划)$/.test(name));
/** Headings of the list that are no divisions: districts, counties, those directly under a province. */
const isHeading = (name: string): boolean => /^(?:市辖区|县)$|直辖/.test(name);
/** Taiwan, Hong Kong and Macau have no offices of this kind. */
const isElsewhere = (code: string): boolean => /^(?:71|81|82)/.test(code);

/**
 * 北京市朝阳区人民政府, 和田地区行政公署. By the list of administrative divisions (民政部, as @vant/area-data carries it): what it does
 * not hold, or what is no division with a government, has no name here and is said without one.
 */
export function governmentName(regionCode: string): string | null {
  if (!isRegion(regionCode) || isElsewhere(regionCode)) return null;
  const path = [`${regionCode.slice(0, 2)}0000`, `${regionCode.slice(0, 4)}00`, regionCode].map(
    (code) => areaList.province_list[code] ?? areaList.city_list[code] ?? areaList.county_list[code],
  );
  const own = path[2];
  const isMunicipality = own !== undefined && isHeading(own) && regionCode.endsWith('00') && path[0]!.endsWith('市');
  if (!own || (isHeading(own) && !isMunicipality)) return null;
  if (isPrefecture(own)) return `${own}行政公署`;
  const names = path.filter(
    (name, index): name is string => name !== undefined && !isHeading(name) && path.indexOf(name) === index,
  );
  return hasGovernment(names.at(-1)!) || regionCode.endsWith('0000') ? `${names.join('')}人民政府` : null;
}
