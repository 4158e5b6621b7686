/** Seeds below a million tune the service; its figures come from those above, which nobody looks at while tuning. */
export const seeds = { tuning: 1, figures: 1_000_000 };

/** mulberry32: the same papers for the same seed on every machine. */
export type Chance = {
  /** Of a seed for tuning, which may not see all that the figures are drawn with. */
  isTuning: boolean;
  share(): number;
  between(from: number, to: number): number;
  whole(from: number, to: number): number;
  one<T>(list: readonly T[]): T;
  digits(count: number): string;
  odds(of: number): boolean;
  /** One of several with unequal odds: the first of each pair is its weight. */
  weighed<T>(list: readonly (readonly [number, T])[]): T;
};

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (from: number, to: number) => from + (to - from) * share();
  const whole = (from: number, to: number) => Math.floor(between(from, to + 1));
  return {
    isTuning: seed < seeds.figures,
    share,
    between,
    whole,
    one: (list) => list[whole(0, list.length - 1)]!,
    digits: (count) => Array.from({ length: count }, () => whole(0, 9)).join(''),
    odds: (of) => share() < of,
    weighed: (list) => {
      let left = share() * list.reduce((sum, [weight]) => sum + weight, 0);
      return list.find(([weight]) => (left -= weight) < 0)?.[1] ?? list[0]![1];
    },
  };
}
