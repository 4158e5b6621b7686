import type { Fen } from '#contract/common';
import type { BureauLicence, BureauViolation } from '#contract/bureau';
import { createRandom } from '../../kit/random/random';
import { treasuryCity } from './cities';
import { offenceOf } from './offences';
import { chinaDay, rfc3339 } from '../../kit/time/china-time';
import { otherDrivers } from './other-papers';
import { bareViolation, decide } from './violations';
import { unitCode, type Driver, type World } from './world';

const dayMs = 86_400_000;
type Wanted = {
  car: number;
  code: string;
  daysAgo: number;
  decidedDaysAgo?: number;
  paid?: boolean;
  onscene?: boolean;
  paper?: BureauViolation['paper'];
  atTreasury?: boolean;
  odd?: 'twin' | 'other_plate' | 'late' | 'dear';
};

/** Violations at known places, for whoever tries the product. The order is the order of the samples' numbers. */
const wanted: Wanted[] = [
  { car: 0, code: '1117', daysAgo: 9, decidedDaysAgo: 4 },
  { car: 0, code: '1039', daysAgo: 5 },
  { car: 0, code: '1019', daysAgo: 90, decidedDaysAgo: 80, paid: true },
  { car: 1, code: '1039', daysAgo: 6, decidedDaysAgo: 3 },
  { car: 2, code: '1712', daysAgo: 20, onscene: true, paper: 'handling_notice' },
  { car: 2, code: '1603', daysAgo: 12 },
  { car: 2, code: '1625', daysAgo: 300, decidedDaysAgo: 290, onscene: true },
  { car: 3, code: '1117', daysAgo: 12, decidedDaysAgo: 6 },
  { car: 3, code: '1039', daysAgo: 15, decidedDaysAgo: 5 },
  { car: 3, code: '1116', daysAgo: 70, decidedDaysAgo: 40 },
  { car: 4, code: '1117', daysAgo: 8 },
  { car: 4, code: '1352', daysAgo: 4 },
  { car: 5, code: '1223', daysAgo: 2, decidedDaysAgo: 2, onscene: true },
  { car: 5, code: '1301', daysAgo: 60, decidedDaysAgo: 45, onscene: true },
  { car: 5, code: '1019', daysAgo: 30, decidedDaysAgo: 30, onscene: true, paid: true },
  { car: 5, code: '1712', daysAgo: 10, decidedDaysAgo: 5, onscene: true },
  { car: 6, code: '1223', daysAgo: 1, decidedDaysAgo: 1, onscene: true },
  { car: 7, code: '1117', daysAgo: 6 },
  { car: 7, code: '1117', daysAgo: 6, odd: 'twin' },
  { car: 7, code: '1116', daysAgo: 5, odd: 'other_plate' },
  { car: 7, code: '1039', daysAgo: 760, odd: 'late' },
  { car: 7, code: '1019', daysAgo: 7, odd: 'dear' },
  { car: 6, code: '1223', daysAgo: 3, decidedDaysAgo: 3, onscene: true },
  { car: 6, code: '1116', daysAgo: 5, decidedDaysAgo: 5, onscene: true, atTreasury: true },
];

/** @param firstSerial of the samples' numbers: two systems of one bureau share none */
export function placeSamples(world: World, anchor: number, firstSerial = 90_000_000): BureauViolation[] {
  const random = createRandom(7);
  const placed: BureauViolation[] = [];
  for (const [index, want] of wanted.entries()) {
    const own = world.cars[want.car]!;
    const car = want.atTreasury ? { ...own, city: treasuryCity } : own;
    const serial = firstSerial + index;
    const bare = bareViolation({ random, serial, anchor, car }, offenceOf(want.code), {
      daysAgo: want.daysAgo,
      onscene: want.onscene ?? false,
    });
    const seen: BureauViolation = want.onscene
      ? { ...bare, paper: want.paper ?? 'decision' }
      : {
          ...bare,
          photoState: 'available',
          photoPlate: bare.plate,
          photoIds: [1, 2, 3].map((n) => `${bare.recordNo}-${n}`),
        };
    const servedOn = want.decidedDaysAgo !== undefined && chinaDay(new Date(anchor - want.decidedDaysAgo * dayMs));
    placed.push(
      servedOn
        ? decide(seen, { serial, servedOn, paid: want.paid ?? false, car })
        : made(seen, want.odd, { anchor, last: placed.at(-1) }),
    );
  }
  return placed;
}

/** Records as cameras and clerks get them wrong. */
function made(
  record: BureauViolation,
  odd: Wanted['odd'],
  { anchor, last }: { anchor: number; last: BureauViolation | undefined },
): BureauViolation {
  const { plate } = record;
  if (odd === 'twin' && last)
    return { ...record, place: last.place, occurredAt: rfc3339(new Date(Date.parse(last.occurredAt) + 3 * 60_000)) };
  if (odd === 'other_plate')
    return { ...record, photoPlate: plate.slice(0, -1) + String((Number(plate.at(-1)) + 5) % 10) };
  if (odd === 'late')
    return {
      ...record,
      enteredAt: rfc3339(new Date(anchor - 4 * dayMs)),
      notifiedAt: rfc3339(new Date(anchor - 3 * dayMs)),
    };
  return odd === 'dear' ? { ...record, fineFen: (record.fineFen! * 2) as Fen } : record;
}

/** Cars of others whose records the first driver may admit: three, as many as a bureau files online. */
const filedWithTheFirst = [2, 4, 7];

type Filed = NonNullable<BureauLicence['cars']>[number];

/** A driver's own cars, and those filed with them (备案). */
export function carsOf({ cars, drivers }: World, driver: Driver): Filed[] {
  const ofUnit = firstOfUnit(cars);
  return cars.flatMap(({ vehicle: { plate, plateType }, owner }, index): Filed[] => {
    if (owner === driver) return [{ plate, plateType, relation: 'owner' }];
    const isFiled =
      (driver === drivers[0] && filedWithTheFirst.includes(index)) || (driver === drivers[1] && index === ofUnit);
    return isFiled ? [{ plate, plateType, relation: 'filed' }] : [];
  });
}

/** One more camera record of nine days ago that is decided and can be paid online. */
export function issueDecision(world: World, anchor: number, issued: number): BureauViolation {
  const serial = 80_000_000 + issued;
  const car = world.cars[8 + (issued % (world.cars.length - 8))]!;
  const bare = bareViolation({ random: createRandom(serial), serial, anchor, car }, offenceOf('1117'), {
    daysAgo: 9,
    onscene: false,
  });
  return decide(bare, { serial, servedOn: chinaDay(new Date(anchor - 4 * dayMs)), paid: false, car });
}

/** The first company's car; the second driver is filed with it. */
const firstOfUnit = (cars: World['cars']): number => cars.findIndex(({ vehicle }) => vehicle.ownerKind === 'unit');

export function sampleList(world: World, placed: readonly BureauViolation[]) {
  const car = (index: number) => ({ ...world.cars[index]!.vehicle, lastSix: world.cars[index]!.lastSix });
  const number = (index: number) => placed[index]!.decision!.number;
  const { number: licenceNumber, fileNumber } = world.drivers[0]!;
  return {
    user: 'driver',
    car: car(0),
    secondCar: car(1),
    carWithWindowOnly: car(2),
    severalCar: car(3),
    cameraCar: car(4),
    oddCar: car(7),
    companyCar: { ...car(firstOfUnit(world.cars)), unitCode },
    licence: { number: licenceNumber, fileNumber },
    foreignLicences: otherDrivers.map(({ number, fileNumber, name }) => ({ number, fileNumber, name })),
    otherLicence: { number: world.drivers[1]!.number, fileNumber: world.drivers[1]!.fileNumber },
    decisionNumber: number(12),
    anotherDecisionNumber: number(16),
    overdueDecisionNumber: number(13),
    photographedTicket: { number: number(22), plate: placed[22]!.plate, fineYuan: placed[22]!.fineFen! / 100 },
    treasuryDecisionNumber: number(23),
    paidDecisionNumber: number(14),
    windowOnlyDecisionNumber: number(15),
  };
}
