import * as contract from '#contract/bureau';
import { isInChina, metresBetween } from '#domain/places/distance';
import { dayOf } from '#domain/days/day';
import { isPossibleSpan } from '#domain/days/office-hours';
import type { Told } from '../../ports';
import { firstOfEach, readable, require, understood, unreadable } from './understood';

const dayMs = 86_400_000;
/** No city's own office lies farther from its centre: the largest, Hulunbuir, is 700 km long. */
const farthestMetres = 700_000;

/** A city's offices: the envelope must be of the city; each line stands or falls by itself. */
export function checkedOffices(value: unknown, city: string, now: Date): Told<contract.BureauOffices> {
  const said = understood(value, contract.OfficesEnvelope);
  require(said.city === city);
  require(said.madeOn >= '2000' && said.madeOn <= dayOf(new Date(now.getTime() + dayMs)));
  const cities = firstOfEach(
    said.cities.flatMap((line) => readable(line, contract.OfficeCity) ?? []).filter(isInChina),
    (one) => one.city,
  ).slice(0, 400);
  const centre = cities.find((one) => one.city === city);
  // Of two offices under one id nobody can say which is meant: the first.
  const offices = firstOfEach(
    said.offices
      .flatMap((line) => readable(line, contract.ListedOffice) ?? [])
      .filter((office) => isPossibleOffice(office, city, centre)),
    ({ id }) => id,
  ).slice(0, contract.mostOffices);
  return { city, madeOn: said.madeOn, offices, cities, ...unreadable(said.offices.length - offices.length) };
}

/** Half a place is none: whoever follows it on a map is led astray. */
function isPossibleOffice(office: contract.ListedOffice, city: string, centre?: contract.OfficeCity): boolean {
  const { regionCode, name, address, latitude, longitude, hours } = office;
  if (!regionCode.startsWith(city) || name.trim() === '' || address.trim() === '') return false;
  if (hours && !hours.every(isPossibleSpan)) return false;
  if (latitude === null || longitude === null) return latitude === longitude;
  const place = { latitude, longitude };
  return isInChina(place) && (!centre || metresBetween(place, centre) <= farthestMetres);
}
