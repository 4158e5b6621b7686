// Offices, reasons, lateness and regions, as the service counts them and as the slow count does.
import { isProvisional, isWorkday } from '../../../domain/days/calendar';
import { addDays } from '../../../domain/days/day';
import { handlingClock } from '../../../domain/places/handling-deadline';
import { regionDocuments } from '../../../domain/law/records/region-documents';
import { lateness } from '../../../domain/objections/lateness';
import { standingLaw } from '../../../domain/law/standing-law';
import { fen } from '../../../domain/payments/money';
import { governmentsOf, remedies } from '../../../domain/objections/remedies';
import { isWithin } from '../../../domain/offences/speeding';
import { windowReasons } from '../../../domain/places/where-to-handle';
import type { OfficeCase } from './drawn-cases';
import * as slow from './slow-offices';

const at = (on: string): string => `${on}T12:00:00+08:00`;
const fines = regionDocuments.find(({ region }) => region === '44')!.speedingFines!;

/** The two counts of one thing, and of what alone it depends: a million cases draw the same ones again and again. */
type Part = { quick(one: OfficeCase): unknown; slowly(one: OfficeCase): unknown; of(one: OfficeCase): string };
const parts: Record<string, Part> = {
  works: {
    quick: ({ day: on }) => [isWorkday(on), isProvisional(on)],
    slowly: ({ day: on }) => [slow.slowWorked(on), slow.slowProvisional(on)],
    of: ({ day: on }) => on,
  },
  governments: {
    quick: ({ region }) => governmentsOf(region.join('')).map(({ regionCode }) => regionCode),
    slowly: ({ region }) => slow.slowGovernments(region.join('')),
    of: ({ region }) => region.join(''),
  },
  way: {
    quick: ({ day: servedOn, region, way }) => wayOf(remedies({ servedOn, regionCode: region.join(''), ...way })),
    slowly: ({ way }) => slow.slowWay(way),
    of: ({ way }) => `${way.procedure}${way.camera}`,
  },
  late: {
    quick: (one) => lateness(toldOn(one), standingLaw())[0]?.kind,
    slowly: ({ day: on, entered, told }) => slow.slowLate(on, addDays(on, entered), addDays(on, entered + told)),
    of: ({ day: on, entered, told }) => `${on}+${entered}+${told}`,
  },
  safeDay: {
    quick: (one) =>
      handlingClock(toldOn(one).notifiedAt, { regionCode: one.region.join(''), occurredAt: at(one.day) })?.bySafe,
    slowly: ({ day: on, region, entered, told }) => slow.slowSafeDay(region.join(''), on, addDays(on, entered + told)),
    of: ({ day: on, region, entered, told }) => `${saying(region)}${on}+${entered + told}`,
  },
  fines: {
    quick: (one) => fines.filter((fine) => !fine.road && isWithin(fine, one)).map(({ fineFen }) => fineFen / 100),
    slowly: ({ measured, limit }) => slow.slowFine(measured, limit),
    of: ({ measured, limit }) => `${measured}/${limit}`,
  },
};
/** The regions whose documents ask one to come earlier are told apart, the others are one. */
const saying = ([province, city]: OfficeCase['region']): string =>
  ['31', '4403'].find((one) => `${province}${city}`.startsWith(one)) ?? '';
const known = new Map<string, string[]>();

/** What differs between the two counts; empty when they agree. */
export const officeDifferences = (one: OfficeCase): string[] => [
  ...Object.entries(parts).flatMap(([name, part]) => {
    const key = `${name} ${part.of(one)}`;
    const found = known.get(key) ?? differing(name, part.quick(one), part.slowly(one));
    known.set(key, found);
    return found;
  }),
  ...differing('reasons', reasonsOf(one), reasonsSlowly(one)),
];

function differing(name: string, quick: unknown, slowly: unknown): string[] {
  const [a, b] = [JSON.stringify(slowly), JSON.stringify(quick)];
  return a === b ? [] : [`${name}: ${a} slowly, ${b} quickly`];
}

const wayOf = ({ reconsideration, court }: ReturnType<typeof remedies>) => ({
  before: reconsideration.before,
  viaPolice: reconsideration.viaPolice !== null,
  suesDirectly: court.direct !== null,
});
const toldOn = ({ day: on, entered, told }: OfficeCase) => ({
  occurredAt: at(on),
  enteredAt: at(addDays(on, entered)),
  notifiedAt: at(addDays(on, entered + told)),
});

const reasonsOf = (one: OfficeCase): string[] =>
  windowReasons({
    on: one.day,
    regionCode: '330106',
    paper: one.paper,
    points: one.points,
    fineFen: fen(one.yuan * 100),
    measured: one.measured,
    limit: one.limit,
    flags: one.flags,
    objectionPending: one.objected,
    ownerKind: one.unit ? 'unit' : 'person',
    occurredOn: addDays(one.day, -3),
    driver: { relation: one.relation, filedCars: one.filedCars, filedOn: addDays(one.day, -one.filed) },
    licence: { points: one.held, status: one.valid ? 'valid' : 'detained' },
  })
    .map((reason) => reason.code)
    .sort();

const reasonsSlowly = (one: OfficeCase): string[] =>
  slow.slowReasons({ ...one, happened: addDays(one.day, -3), filedOn: addDays(one.day, -one.filed) });
