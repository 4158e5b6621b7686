// Cases of the comparisons by a small seeded generator: what a million of fast-check's cost is more than what they compare.
import { addDays } from '../../../domain/days/day';
import { firstDay, type SlowCase } from './slow-clock';

type Draw = { whole(low: number, high: number): number; pick<T>(among: readonly T[]): T; day(): string };
const days = Array.from({ length: 1501 }, (_, count) => addDays(firstDay, count));

/** mulberry32: the same seed draws the same cases everywhere. */
function createDraw(seed: number): Draw {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(among: readonly T[]): T => among[whole(0, among.length - 1)]!;
  return { whole, pick, day: () => pick(days) };
}
const several = <T>(draw: Draw, most: number, one: () => T): T[] => Array.from({ length: draw.whole(0, most) }, one);
const yesOrNo = [true, false] as const;
const points = [1, 3, 6, 9, 12] as const;

/** Weeks late are commoner than years, and so are fines of fifty to two hundred yuan. */
function clockCase(draw: Draw): SlowCase {
  const servedOn = draw.day();
  const wait = draw.whole(0, 4) > 0 ? draw.whole(0, 60) : draw.whole(0, 700);
  const put = draw.whole(0, 4) > 0 ? undefined : draw.whole(0, 92);
  return {
    servedOn,
    on: addDays(servedOn, wait),
    yuan: draw.pick([5, 20, 50, 100, 150, 200, draw.whole(1, 5000)]),
    suspensions: several(draw, 3, () => {
      const from = addDays(servedOn, draw.whole(-30, 200));
      return { from, to: addDays(from, draw.whole(0, 60)) };
    }),
    ...(put !== undefined && { deferredTo: addDays(servedOn, put) }),
  };
}

const ruleCase = (draw: Draw) => ({
  day: draw.day(),
  measured: draw.whole(1, 260),
  limit: draw.pick([20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 35, 55]),
  group: draw.pick(['A', 'B'] as const),
  road: draw.pick(['fast', 'other'] as const),
  cycleEndsOn: draw.day(),
  given: several(draw, 4, () => ({
    points: draw.pick(points),
    finePaid: draw.pick(yesOrNo),
    fineDueOn: draw.day(),
    revoked: draw.pick(yesOrNo),
  })),
  study: draw.whole(0, 9),
  before: draw.whole(0, 13),
  records: several(draw, 4, () => ({ car: draw.pick(['a', 'b']), points: draw.pick(points) })),
});

const two = (digits: number): string => String(digits).padStart(2, '0');
const officeCase = (draw: Draw) => ({
  day: draw.day(),
  region: [
    draw.pick(['11', '31', '33', '44', '50', '65']),
    draw.pick(['00', '01', '03', '90', two(draw.whole(0, 99))]),
    two(draw.whole(0, 99)),
  ],
  way: { procedure: draw.pick(['on_the_spot', 'self_service', 'general'] as const), camera: draw.pick(yesOrNo) },
  entered: draw.whole(0, 4) > 0 ? draw.whole(0, 12) : draw.whole(0, 1000),
  told: draw.whole(0, 14),
  points: draw.pick([0, 1, 3, 6, 9, 12]),
  yuan: draw.pick([0, 50, 100, 200, 201, 500, 501, 2000]),
  measured: draw.whole(1, 260),
  limit: draw.pick([20, 30, 40, 60, 80, 100, 120, 35]),
  held: draw.whole(0, 14),
  valid: draw.pick(yesOrNo),
  flags: (['drink_drug', 'suspension', 'accident'] as const).filter(() => draw.pick(yesOrNo)),
  objected: draw.pick(yesOrNo),
  paper: draw.pick(['record', 'decision', 'compulsory_measure', 'handling_notice'] as const),
  unit: draw.pick(yesOrNo),
  relation: draw.pick(['owner', 'filed', 'other'] as const),
  filedCars: draw.whole(0, 5),
  filed: draw.whole(0, 6),
});

export type RuleCase = ReturnType<typeof ruleCase>;
export type OfficeCase = ReturnType<typeof officeCase>;

/** One case after another, by the kind of comparison. */
export function drawnCases(seed: number) {
  const draw = createDraw(seed);
  return { clocks: () => clockCase(draw), rules: () => ruleCase(draw), offices: () => officeCase(draw) };
}
