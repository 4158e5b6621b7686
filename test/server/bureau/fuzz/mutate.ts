/** Chance from a seed: the same mutations for everybody who names it (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What sources have really sent in the place of a value, and what nobody should. */
const oddities: readonly unknown[] = [
  null,
  '',
  '0',
  0,
  -1,
  '-1',
  1e18,
  0.5,
  true,
  [],
  {},
  [null],
  { '0': {}, '2': {} },
  '无',
  '2026-02-30 10:00:00',
  '2026-02-30T10:00:00+08:00',
  '2026-02-30',
  '2026/2/7 4:12',
  '9999-12-31',
  '0000-00-00 00:00:00',
  1772172720,
  '99999999999999999999',
  '\u0000',
  '京A54321',
  '1101041000009999',
  'x'.repeat(300),
  '__proto__',
  200_000_00,
  13,
  '12分',
  '&nbsp;',
];

/** A copy with one to four values changed, taken away, doubled or moved, wherever they stand. */
export function mutated(value: unknown, chance: () => number): unknown {
  let answer = structuredClone(value);
  for (let left = 1 + Math.floor(chance() * 4); left > 0; left -= 1) answer = once(answer, chance);
  return answer;
}

const oneOf = <T>(all: readonly T[], chance: () => number): T => all[Math.floor(chance() * all.length)]!;

function once(value: unknown, chance: () => number): unknown {
  const inside = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  if (inside.length === 0 || chance() < 0.06) return structuredClone(oneOf(oddities, chance));
  const holder = value as Record<string, unknown>;
  const name = oneOf(inside, chance);
  const act = chance();
  if (act < 0.72) holder[name] = once(holder[name], chance);
  else if (act < 0.8) delete holder[name];
  else if (act < 0.88) holder[oneOf(inside, chance)] = structuredClone(holder[name]);
  else if (Array.isArray(value)) value.push(structuredClone(holder[name]));
  else holder[name] = structuredClone(oneOf(oddities, chance));
  return value;
}

/** The text of an answer, now and then cut off or with a sign changed. */
export function torn(text: string, chance: () => number): string {
  if (chance() > 0.05 || text === '') return text;
  const at = Math.floor(chance() * text.length);
  return chance() < 0.5
    ? text.slice(0, at)
    : text.slice(0, at) + oneOf(['"', '}', '0', '\uFFFD', ','], chance) + text.slice(at + 1);
}
