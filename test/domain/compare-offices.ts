// Offices, reasons, lateness and regions, as the service counts them and as the slow count does.
import fc from 'fast-check';
import { isProvisional, isWorkday } from '../../domain/calendar';
import { addDays } from '../../domain/day';
import { handlingClock } from '../../domain/handling-deadline';
import { regionDocuments } from '../../domain/law/region-documents';
import { lateness } from '../../domain/lateness';
import { standingLaw } from '../../domain/law/standing-law';
import { fen } from '../../domain/money';
import { governmentsOf, remedies } from '../../domain/remedies';
import { isWithin } from '../../domain/speeding';
import { windowReasons } from '../../domain/where-to-handle';
import { firstDay } from './slow-clock';
import * as slow from './slow-offices';

const day = fc.integer({ min: 0, max: 1500 }).map((count) => addDays(firstDay, count));
const code = (digits: readonly string[]) => fc.constantFrom(...digits);
const number = (max: number) => fc.integer({ min: 0, max });
const two = number(99).map((one) => String(one).padStart(2, '0'));

export const officeCase = fc.record({
  day,
  region: fc.tuple(code(['11', '31', '33', '44', '50', '65']), fc.oneof(code(['00', '01', '03', '90']), two), two),
  way: fc.record({
    procedure: fc.constantFrom('on_the_spot' as const, 'self_service' as const, 'general' as const),
    camera: fc.boolean(),
  }),
  entered: fc.oneof({ arbitrary: number(12), weight: 4 }, number(1000)),
  told: number(14),
  points: fc.constantFrom(0, 1, 3, 6, 9, 12),
  yuan: fc.constantFrom(0, 50, 100, 200, 201, 500, 501, 2000),
  measured: fc.integer({ min: 1, max: 260 }),
  limit: fc.constantFrom(20, 30, 40, 60, 80, 100, 120, 35),
  held: number(14),
  valid: fc.boolean(),
  flags: fc.subarray(['drink_drug', 'suspension', 'accident'] as const),
  objected: fc.boolean(),
  paper: fc.constantFrom(
    'record' as const,
    'decision' as const,
    'compulsory_measure' as const,
    'handling_notice' as const,
  ),
  unit: fc.boolean(),
  relation: fc.constantFrom('owner' as const, 'filed' as const, 'other' as const),
  filedCars: number(5),
  filed: number(6),
});
export type OfficeCase = typeof officeCase extends fc.Arbitrary<infer Case> ? Case : never;

const at = (on: string): string => `${on}T12:00:00+08:00`;
const fines = regionDocuments.find(({ region }) => region === '44')!.speedingFines!;

/** What differs between the two counts; empty when they agree. */
export function officeDifferences(one: OfficeCase): string[] {
  const [quick, slowly] = [counted(one), countedSlowly(one)] as Record<string, unknown>[];
  return Object.keys(slowly!).flatMap((name) => {
    const [a, b] = [JSON.stringify(slowly![name]), JSON.stringify(quick![name])];
    return a === b ? [] : [`${name}: ${a} slowly, ${b} quickly`];
  });
}

function counted(one: OfficeCase): Record<string, unknown> {
  const region = one.region.join('');
  const { reconsideration, court } = remedies({ servedOn: one.day, regionCode: region, ...one.way });
  const [entered, told] = [addDays(one.day, one.entered), addDays(one.day, one.entered + one.told)];
  return {
    works: isWorkday(one.day),
    provisional: isProvisional(one.day),
    governments: governmentsOf(region).map(({ regionCode }) => regionCode),
    before: reconsideration.before,
    viaPolice: reconsideration.viaPolice !== null,
    suesDirectly: court.direct !== null,
    late: lateness({ occurredAt: at(one.day), enteredAt: at(entered), notifiedAt: at(told) }, standingLaw())[0]?.kind,
    reasons: reasonsOf(one),
    fines: fines.filter((fine) => !fine.road && isWithin(fine, one)).map(({ fineFen }) => fineFen / 100),
    safeDay: handlingClock(at(told), { regionCode: region, occurredAt: at(one.day) })?.bySafe,
  };
}

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

function countedSlowly(one: OfficeCase): Record<string, unknown> {
  const region = one.region.join('');
  const [entered, told] = [addDays(one.day, one.entered), addDays(one.day, one.entered + one.told)];
  const { flags, way } = one;
  const met = { ...one, flags, happened: addDays(one.day, -3), filedOn: addDays(one.day, -one.filed) };
  return {
    works: slow.slowWorked(one.day),
    provisional: slow.slowProvisional(one.day),
    governments: slow.slowGovernments(region),
    ...slow.slowWay(way),
    late: slow.slowLate(one.day, entered, told),
    reasons: slow.slowReasons(met),
    fines: slow.slowFine(one.measured, one.limit),
    safeDay: slow.slowSafeDay(region, one.day, told),
  };
}
