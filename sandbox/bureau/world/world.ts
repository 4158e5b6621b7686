import type { BureauLicence, BureauVehicle, BureauViolation } from '#contract/bureau';
import { createRandom, type Random } from '../../kit/random/random';
import { cities, type City } from './cities';
import { idCard } from './numbers';
import { drawViolation } from './violations';

export type Car = { vehicle: BureauVehicle; lastSix: string; vin: string; city: City; owner: Driver };
export type Driver = { number: string; fileNumber: string; licence: BureauLicence };
export type World = { cars: Car[]; drivers: Driver[]; violations: BureauViolation[] };

/** Of every unit that owns cars here: the example of GB 32100. */
export const unitCode = '91350100M000100Y43';

const serials = 'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789';
const names = ['张', '王', '李', '赵', '刘', '陈', '杨', '黄', '周', '吴', '欧阳'];

/** Some 200 cars and 2,000 violations, the same for the same seed and anchor day. @param anchor milliseconds since 1970 */
export function makeWorld(seed: number, anchor: number): World {
  const random = createRandom(seed);
  const drivers = Array.from({ length: 120 }, (_, index) => makeDriver(random, index, anchor));
  const cars = Array.from({ length: 200 }, (_, index) => makeCar(random, index, drivers));
  const violations: BureauViolation[] = [];
  // The first cars are kept for the samples, which place their own violations.
  for (let serial = 1; violations.length < 2000; serial += 1) {
    violations.push(drawViolation({ random, serial, anchor, car: cars[random.whole(8, cars.length - 1)]! }));
  }
  return { cars, drivers, violations };
}

function makeDriver(random: Random, index: number, anchor: number): Driver {
  const status = index % 23 === 7 ? 'detained' : index % 29 === 9 ? 'expired' : 'valid';
  const cycleEndsOn = new Date(anchor + random.whole(20, 340) * 86_400_000).toISOString().slice(0, 10);
  return {
    number: idCard(random, random.pick(cities).region),
    fileNumber: random.digits(12).replace(/^0/, '1'),
    licence: {
      nameMasked: `${random.pick(names)}${'*'.repeat(random.whole(1, 2))}`,
      licenceClass: index % 10 === 3 ? 'B2' : 'C1',
      points: index === 0 ? 2 : random.pick([0, 0, 0, 1, 3, 6, 9, 11]),
      cycleEndsOn,
      status: index === 0 ? 'valid' : status,
    },
  };
}

function makeCar(random: Random, index: number, drivers: Driver[]): Car {
  const city = cities[index % cities.length]!;
  const newEnergy = index % 4 === 1;
  const letters = Array.from({ length: 5 }, (_, at) =>
    at < 2 ? random.pick([...serials]) : String(random.whole(0, 9)),
  ).join('');
  const tail = newEnergy ? `D${random.digits(5)}` : letters;
  const owner = drivers[index % drivers.length]!;
  const unit = index > 8 && index % 17 === 5;
  return {
    city,
    owner,
    vin: `LSV${random.digits(8)}${random.digits(6)}`,
    lastSix: random.digits(6),
    vehicle: {
      plate: `${city.plate}A${tail}`,
      plateType: newEnergy ? '52' : '02',
      ownerMasked: unit ? `${city.plate}*****公司` : owner.licence.nameMasked,
      ownerKind: unit ? 'unit' : 'person',
    },
  };
}
