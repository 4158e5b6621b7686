import { areaList } from '@vant/area-data';
import { isRegion } from '#domain/region';

const municipal = new Set(['市辖区', '县', '省直辖县', '自治区直辖县']);

/** 北京市朝阳区人民政府. The nearest region above where a county was merged away since; null where nothing is known. */
export function governmentName(regionCode: string): string | null {
  if (!isRegion(regionCode)) return null;
  const names = [`${regionCode.slice(0, 2)}0000`, `${regionCode.slice(0, 4)}00`, regionCode].map(
    (code) => areaList.province_list[code] ?? areaList.city_list[code] ?? areaList.county_list[code],
  );
  const known = names.filter(
    (name, index): name is string => name !== undefined && !municipal.has(name) && names.indexOf(name) === index,
  );
  return known.length > 0 ? `${known.join('')}人民政府` : null;
}
