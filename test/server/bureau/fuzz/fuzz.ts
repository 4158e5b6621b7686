import { jsonIn } from '../../../../server/bureau/boundary/checked-answer';
import { Refused } from '../../../../server/ports';
import { car, now, number, sources } from './answers';
import { chanceFrom, mutated, torn } from './mutate';

export type Tally = { answers: number; believed: number; refused: number; faults: string[] };

/** Mutated answers through the boundary: nothing may be thrown but a refusal, and nothing impossible may be believed. */
export function fuzz(source: string, answers: number, seed: number): Tally {
  const { good, read } = sources[source]!;
  const chance = chanceFrom(seed);
  const tally: Tally = { answers, believed: 0, refused: 0, faults: [] };
  for (let left = answers; left > 0; left -= 1) {
    const text = torn(JSON.stringify(mutated(good, chance)) ?? '', chance);
    try {
      const value = read(jsonIn(text));
      const fault = otherNumber(source, value) ?? impossible(value) ?? atSea(source, value);
      tally.believed += 1;
      if (fault && tally.faults.length < 5) tally.faults.push(`${fault}: ${text.slice(0, 400)}`);
    } catch (error) {
      tally.refused += 1;
      if (!(error instanceof Refused) && tally.faults.length < 5)
        tally.faults.push(`${String(error)}: ${text.slice(0, 400)}`);
    }
  }
  return tally;
}

/** Only what was asked for by its number has to bear it; that of an admission is new. */
const otherNumber = (source: string, value: unknown): string | undefined =>
  ['bureau, decision', 'non-tax, notice'].includes(source) && (value as { number: string }).number !== number
    ? 'another number'
    : undefined;

/** An office whose map leads abroad. */
const atSea = (source: string, value: unknown): string | undefined =>
  source === 'bureau, offices'
    ? (value as { offices: { latitude: number | null }[] }).offices
        .filter(({ latitude }) => latitude !== null && !(latitude > 3 && latitude < 54))
        .map(({ latitude }) => `at ${latitude}`)[0]
    : undefined;

const realDay = /^\d{4}-\d{2}-\d{2}$/;
const isReal = (text: string): boolean =>
  new Date(`${text.slice(0, 10)}T00:00:00Z`).toISOString().startsWith(text.slice(0, 10));
const latest = now.getTime() + 2 * 86_400_000;

/** The judge shares no line with the boundary: it looks at each name wherever it stands. */
function impossible(value: unknown, name = ''): string | undefined {
  if (Array.isArray(value)) return value.map((one) => impossible(one, name)).find(Boolean);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, part]) => impossible(part, key))
      .find(Boolean);
  if (name.endsWith('Fen') && value !== null && !isMoney(value)) return `money ${String(value)}`;
  if (name === 'points' && value !== null && !(Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 999))
    return `points ${String(value)}`;
  if (name === 'plate' && value !== car.plate && !/^(?:$|[\u4e00-\u9fff]{1,2}[A-Z]?[0-9A-Z]{5,9}$)/.test(String(value)))
    return `no plate ${String(value)}`;
  if (typeof value !== 'string' || !/(?:At|On|asOf)$/.test(name)) return undefined;
  if (realDay.test(value.slice(0, 10)) && isReal(value) && (Date.parse(value) <= latest || name === 'cycleEndsOn'))
    return undefined;
  return `time ${name} ${value}`;
}

const isMoney = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 20_000_000;
