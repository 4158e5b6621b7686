import { reconciles } from '../neighbours/bills';
import { Chance } from '../world/chance';
import { drive, reads } from '../world/driver';
import { swarm, type Rates } from '../world/faults';
import { Violation } from '../rules/violation';
import { operates } from '../world/operator';
import type { Plant } from '../plants/plant';
import { World, type Scene } from '../world/world';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const midnight = Date.parse('2026-11-21T00:00:00+08:00');
/** After the last fault: a refund for which the money does not come is closed after seven days, and made anew by a person. */
const restMs = 9 * dayMs;

export type Outcome = { seed: number; hash: number; violation: Violation | undefined; world: World };

/** One history from one seed: who does what, what goes wrong, and whether every invariant held. */
export async function history(seed: number, plant: Plant = {}, traced = false): Promise<Outcome> {
  const chance = new Chance(seed);
  // A fourth of the histories, whose chance is that of the others until the first bill.
  const bills = { reconciles: seed % 4 === 0, namesRefunds: seed % 8 === 0 };
  const world = new World(chance, { ...sceneOf(chance), ...bills }, plant);
  if (traced) world.trace = [];
  return played(world, seed);
}

/** Peoples the world, lets all of it happen, and looks at what became of it. */
export async function played<W extends World>(world: W, seed: number): Promise<Outcome & { world: W }> {
  populate(world);
  let violation: Violation | undefined;
  try {
    await world.run(world.scene.start + restMs);
    world.invariants.check();
    world.invariants.atTheEnd();
  } catch (error) {
    if (!(error instanceof Violation)) throw error;
    violation = error;
  }
  world.log(summary(world));
  return { seed, hash: world.hash >>> 0, violation, world };
}

export function sceneOf(chance: Chance): Scene {
  const rates: Rates = swarm(chance);
  const nearMidnight = chance.happens(0.4);
  const day = midnight + chance.between(0, 27) * dayMs;
  const start = nearMidnight
    ? day + chance.between(-40, 40) * minuteMs + chance.between(0, minuteMs)
    : day + chance.between(hourMs, 19 * hourMs);
  const skewed = chance.happens(0.3);
  const most = nearMidnight ? 50_000 : 4 * minuteMs;
  const skew = () => ({ skewMs: skewed ? chance.between(-most, most) : 0 });
  const rotatesAt = start + chance.between(0, 30 * minuteMs);
  return {
    start,
    rates,
    faultsEndAt: start + chance.between(10, 180) * minuteMs,
    nodes: [skew(), skew()],
    noNotices: chance.happens(0.15),
    ...(chance.happens(0.1) && {
      keyRotation: { from: rotatesAt, to: rotatesAt + chance.between(minuteMs, 10 * minuteMs) },
    }),
    ...(chance.happens(0.06) && {
      gatewayOutage: { from: rotatesAt, to: rotatesAt + chance.between(5 * minuteMs, 90 * minuteMs) },
    }),
  };
}

function populate(world: World): void {
  const { chance, scheduler, bureau, scene } = world;
  const numbers = Array.from({ length: chance.of([1, 1, 2, 3]) }, (_, index) => `310104000000${1000 + index}`);
  for (const number of numbers) bureau.impose(number, chance.of([5000, 10_000, 20_000]), chance.between(-5, 40));
  if (scene.nodes.some(({ skewMs }) => skewMs !== 0)) world.fault('clockSkew');
  if (Math.abs(((scheduler.now - midnight + dayMs / 2) % dayMs) - dayMs / 2) < 41 * minuteMs)
    world.fault('nearMidnight');
  if (chance.happens(0.1)) {
    const from = scheduler.now + chance.between(0, 20 * minuteMs);
    bureau.outage = {
      from,
      to: from + chance.of([chance.between(minuteMs, hourMs), chance.between(hourMs, 16 * hourMs)]),
    };
  }
  if (chance.happens(0.4))
    scheduler.after(chance.between(0, chance.of([2, 4, 30]) * minuteMs), () => bureau.payElsewhere(chance.of(numbers)));
  const phones = chance.of([1, 1, 1, 2, 2, 3]);
  const people = chance.happens(0.5) ? ['zhang'] : ['zhang', 'li'];
  const [inStep, seed] = [phones > 1 && chance.happens(0.3), chance.word()];
  for (let phone = 0; phone < phones; phone += 1) {
    void drive(world, people[phone % people.length]!, numbers, {
      inStep,
      chance: new Chance(inStep ? seed : chance.word()),
    });
  }
  operates(world);
  if (scene.reconciles) reconciles(world, scene.faultsEndAt - scheduler.now);
  for (let look = 0; look < chance.between(0, 2); look += 1) {
    scheduler.after(chance.between(minuteMs, 2 * hourMs), () => void reads(world, 'zhang', chance.of(numbers)));
  }
}

const summary = ({ invariants, bureau }: World): string =>
  JSON.stringify([
    invariants.attempts().map(({ out_trade_no, state, version }) => [out_trade_no, state, version]),
    [...bureau.fines.values()].map(({ booked }) => booked?.receiptNo ?? null),
  ]);
