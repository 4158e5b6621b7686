import type { LicenceClasses } from '../law/records/licence-classes';
import type { PlateType } from '../cars/plate-types';

/** Whether a licence's class ("A2D", "C1") covers a car of that plate type; undefined where the texts do not tell. */
export function classCovers(
  { includes, needed }: LicenceClasses,
  licenceClass: string,
  plateType: string,
): boolean | undefined {
  const wanted = needed[plateType as PlateType];
  const own = licenceClass.toUpperCase().match(/[A-DC][1-6]|[D-FMNP]/g) ?? [];
  if (!wanted || own.length === 0) return undefined;
  const driven = new Set(own.flatMap((one) => [one, ...(includes[one] ?? [])]));
  return wanted.some((one) => driven.has(one));
}
