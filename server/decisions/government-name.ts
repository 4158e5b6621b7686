import { areaList } from '@vant/area-data';
import type { GovernmentNames } from '#domain/law/records/government-names';
import { inForce } from '#domain/law/rule';
import { standingLaw } from '#domain/law/standing-law';
import { isRegion } from '#domain/places/region';

const endsIn = (name: string, ends: readonly string[]): boolean => ends.some((end) => name.endsWith(end));

/** Streets, towns and development zones stand in the list and have no government that hears reconsiderations. */
const hasGovernment = (name: string, { ends, not }: GovernmentNames['governments']): boolean =>
  endsIn(name, ends) && !endsIn(name, not);
/** Headings of the list that are no divisions: districts, counties, those directly under a province. */
const isHeading = (name: string, { whole, parts }: GovernmentNames['headings']): boolean =>
  whole.includes(name) || parts.some((part) => name.includes(part));

/** The book begins its reading of the list with the law that names these offices. */
const firstDay = '2024-01-01';

/**
 * 北京市朝阳区人民政府, 和田地区行政公署. By the list of administrative divisions and the book's dated reading of it: what it does not
 * hold, or what is no division with a government, has no name here and is said without one.
 */
export function governmentName(regionCode: string, on: string = firstDay): string | null {
  const reading = inForce(standingLaw().governmentNames, on < firstDay ? firstDay : on).value;
  const { prefectures, governments, headings, elsewhere } = reading;
  if (!isRegion(regionCode) || elsewhere.includes(regionCode.slice(0, 2))) return null;
  const path = [`${regionCode.slice(0, 2)}0000`, `${regionCode.slice(0, 4)}00`, regionCode].map(
    (code) => areaList.province_list[code] ?? areaList.city_list[code] ?? areaList.county_list[code],
  );
  const own = path[2];
  const isMunicipality =
    own !== undefined && isHeading(own, headings) && regionCode.endsWith('00') && path[0]!.endsWith('市');
  if (!own || (isHeading(own, headings) && !isMunicipality)) return null;
  if (endsIn(own, prefectures.ends)) return `${own}${prefectures.office}`;
  const names = path.filter(
    (name, index): name is string => name !== undefined && !isHeading(name, headings) && path.indexOf(name) === index,
  );
  const isNamed = hasGovernment(names.at(-1)!, governments) || regionCode.endsWith('0000');
  return isNamed ? `${names.join('')}${governments.office}` : null;
}
