import { addDays, dayOf } from '../../domain/day';
import { device, wantsToPay } from './people';
import { World, type Outcome, type Plan } from './world';

const hourMs = 3600_000;

/** One seed, one history: fines, people and their phones, all drawn from the seed. */
export function history(plan: Plan, prepare: (world: World) => void = () => undefined): Promise<Outcome> {
  const world = new World(plan);
  prepare(world);
  const { chance, time } = world;
  const today = dayOf(new Date(time.now));
  const fines = Array.from({ length: chance.between(1, 3) }, () => world.fine(chance.of([5000, 10_000, 20_000]), addDays(today, -chance.of([2, 16, 18, 25]))));
  const platforms = ['weapp', 'alipay', 'h5'] as const;
  const phones = Array.from({ length: chance.between(1, 3) }, (_, index) => device(`person ${chance.within(0.5) ? 0 : index}`, chance.of(platforms)));
  if (phones.length > 1) world.count('twoDevices');
  if (new Set(phones.map(({ gateway }) => gateway)).size > 1) world.count('bothGateways');
  for (const phone of phones) {
    const wanted = chance.within(0.6) ? fines : [chance.of(fines)];
    time.after(chance.of([() => 50, () => chance.between(0, 3000), () => chance.between(0, 2 * hourMs)])(), () => void wantsToPay(world, phone, wanted));
  }
  for (const fine of fines) {
    if (chance.within(world.rates.paidElsewhere)) time.after(chance.between(0, 3600) * 1000, () => world.bureau.payElsewhere(fine));
  }
  if (chance.within(world.rates.bureauDown)) time.after(chance.between(0, hourMs), () => { world.bureau.downUntil = time.now + chance.between(60, 16 * 3600) * 1000; });
  return world.run();
}
