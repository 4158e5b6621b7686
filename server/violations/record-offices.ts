import type { ListedOffice } from '#contract/bureau';
import type { OfficeForRecord, RecordOffices } from '#contract/offices';
import { daysBetween, dayOf } from '#domain/days/day';
import { standingOn } from '#domain/law/rules';
import { standingLaw } from '#domain/law/standing-law';
import { openingAt } from '#domain/days/office-hours';
import { doesAll, servicesFor, type OfficeService } from '#domain/places/office-services';
import type { OfficeList } from '../bureau/kept/office-list';
import type { Cars } from '../cars/cars';
import type { Runtime } from '../ports';
import { knownPlace } from './known-place';
import { reasonsFor, type ViolationInContext } from './violation-view';

/** A list of half a year ago: some of its windows have moved since. */
const oldDays = 180;

type Deps = { cars: Pick<Cars, 'violation'>; officesOf: OfficeList; runtime: Runtime };

/** Where one may go with a record: to any office where the law lets one, else to the one that it names. */
export const recordOffices =
  ({ cars, officesOf, runtime }: Deps) =>
  async (personId: string, id: string, wantedCity?: string): Promise<RecordOffices> => {
    const { seen } = await cars.violation(personId, id);
    const now = runtime.now();
    const reasons = reasonsFor(seen);
    const wanted = servicesFor(reasons.map(({ code }) => code));
    const city = wantedCity ?? seen.violation.regionCode.slice(0, 4);
    const anywhere = anywhereBy(seen, now);
    const { value, source } = await officesOf(city);
    return {
      named: knownPlace(seen.violation.office),
      anywhere,
      wanted,
      bring: [...new Set(reasons.flatMap(({ bring }) => bring))],
      city,
      cities: value?.cities ?? [],
      offices: value && value.offices.map((office) => forRecord(office, wanted, now)).sort(likelyFirst),
      unreadable: value?.unreadable ?? 0,
      madeOn: value?.madeOn ?? null,
      isOld: value !== null && daysBetween(value.madeOn, dayOf(now)) > oldDays,
      source,
    };
  };

/** A camera record that nobody has handled; what is decided, or was handed over on the road, has its own place. */
function anywhereBy({ violation: { kind, paper, decision } }: ViolationInContext, now: Date): string | null {
  if (kind !== 'camera' || paper !== 'record' || decision) return null;
  const rule = standingOn(standingLaw().handledAnywhere, dayOf(now));
  return rule?.value ? rule.article : null;
}

function forRecord(
  { regionCode: _regionCode, ...office }: ListedOffice,
  wanted: readonly OfficeService[],
  now: Date,
): OfficeForRecord {
  return { ...office, doesIt: doesAll(office.does, wanted), opening: openingAt(office.hours, now) };
}

/** Those that do it before those of which nobody knows, before those that do not. */
const likelyFirst = (a: OfficeForRecord, b: OfficeForRecord): number => rank(a) - rank(b);
const rank = ({ doesIt }: OfficeForRecord): number => (doesIt ? 0 : doesIt === null ? 1 : 2);
