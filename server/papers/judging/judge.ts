import type { FieldState } from '#contract/papers';
import { parseIdCard } from '#domain/people/id-card';
import { isProvince } from '#domain/places/region';
import { parseVin } from '#domain/cars/vin';
import type { Find } from '../finding/find-values';
import type { Placed } from '../finding/rows';
import type { Glyph } from '../vision/recognise';
import { width } from '../vision/geometry';
import { missingAmong } from './missing-digit';

/** missingAt: a digit is missing before this position. */
export type Verdict = { state: FieldState; doubtful: number[]; missingAt?: number };

/** Below these a character is not taken for granted: in the first reading, and in the second of its crop alone. */
const firstLeast = 0.93;
const secondLeast = 0.85;
/** A character that the first reading finds less likely, but no less than this, is made good by a second one that has no doubt. */
const made = { goodFrom: 0.8, by: 0.97 };
const isWeak = (first: number, second = 0): boolean =>
  !((first >= firstLeast && second >= secondLeast) || (first >= made.goodFrom && second >= made.by));

/** Which glyphs spell the value; none for amounts and days, whose value is written differently. */
export function spelling({ name, value, row, from, to }: Find): Placed[] {
  const glyphs = row.glyphs.slice(from, to).filter(({ text }) => value.includes(text.toUpperCase()));
  const same = glyphs.map(({ text }) => text.toUpperCase()).join('') === value;
  return same && name !== 'amountFen' && name !== 'decidedOn' ? glyphs : [];
}

/** Every letter and digit that a value stands on, whether they spell it or say it otherwise. */
export function signsOf(found: Find): Placed[] {
  const glyphs = spelling(found);
  return glyphs.length
    ? glyphs
    : found.row.glyphs.slice(found.from, found.to).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/**
 * What two readings of one place earn. `again` is what the second one spells, or undefined when it found nothing.
 * Only when every character is likely in both, both agree, the rules of the format hold and no gap hides a digit, is it sure.
 * A number starts with its authority's region: what does not is a part of another number, or misread, and nothing to compare.
 */
export function judge(found: Find, secondReading: { value: string; glyphs: Glyph[] } | undefined): Verdict {
  if (found.name === 'decisionNumber' && !isProvince(found.value)) return { state: 'type', doubtful: [] };
  const glyphs = spelling(found);
  const all = signsOf(found);
  if (!secondReading)
    return faint(all, 0.6) ? { state: 'type', doubtful: [] } : withMissing(toCompare(glyphs), found, glyphs);
  const apart = differences(found.value, secondReading.value);
  if (apart === undefined || apart.length > 2) return { state: 'type', doubtful: [] };
  const weak = glyphs.flatMap(({ likely }, at) => (isWeak(likely, secondReading.glyphs[at]?.likely) ? [at] : []));
  const doubtful = [
    ...new Set([...apart, ...weak, ...lookAlikes(found), ...oddGaps(glyphs, found.name === 'decisionNumber')]),
  ].sort((a, b) => a - b);
  const isFaint = glyphs.length === 0 && (faint(all, firstLeast) || faint(secondReading.glyphs, secondLeast)); // what is spelled is doubtful place by place
  const plain = !doubtful.length && found.anchored && !found.odd && !isFaint && ruleHolds(found);
  return plain ? { state: 'sure', doubtful: [] } : withMissing({ state: 'confirm', doubtful }, found, glyphs);
}

/**
 * Of fifteen digits in one line, the place where the print has room for the sixteenth. Where they stand evenly its end may be covered or
 * cut off, so the last one is marked: without its first two digits a number has no region, and has to be typed.
 */
function withMissing(verdict: Verdict, { name, value }: Find, glyphs: Placed[]): Verdict {
  const isInOneLine = glyphs.every(({ line }) => line === glyphs[0]!.line);
  if (name !== 'decisionNumber' || value.length !== 15 || glyphs.length !== 15 || !isInOneLine) return verdict;
  const missingAt = missingAmong(glyphs.map(({ at }) => at));
  if (missingAt !== undefined) return { ...verdict, missingAt };
  return { ...verdict, doubtful: [...verdict.doubtful.filter((at) => at < 14), 14] };
}

const faint = (glyphs: Glyph[], least: number): boolean => glyphs.some(({ likely }) => likely < least);
const toCompare = (glyphs: Glyph[]): Verdict => ({
  state: 'confirm',
  doubtful: glyphs.flatMap(({ likely }, at) => (likely < 0.98 ? [at] : [])),
});

/** An engine number may have O and 0, I and 1: no rule tells which one is printed, however likely a reading finds it. */
const lookAlikes = ({ name, value }: Find): number[] =>
  name === 'engineNumber' ? [...value].flatMap((character, at) => ('O0QI1'.includes(character) ? [at] : [])) : [];

/** Positions at which two readings differ, or undefined when not even their lengths agree. */
function differences(a: string, b: string): number[] | undefined {
  if (a.length !== b.length) return undefined;
  return [...a].flatMap((character, at) => (character === b[at] ? [] : [at]));
}

const withoutDoubt = (vin: string): boolean => {
  const parsed = parseVin(vin);
  return parsed.ok && !parsed.value.doubtful;
};

/**
 * Fifteen digits may be sixteen with one hidden, so they are never sure by themselves. The seventh tells the paper: 1 a simplified
 * decision, 2 a general one, 3 a compulsory measure, 6 a notice, and others in camera records (field specifications of the police's
 * exchange format, in part inferred from samples): what is inferred may make a number doubtful, never sure.
 */
function ruleHolds({ name, value }: Find): boolean {
  if (name === 'decisionNumber') return value.length === 16 && '12'.includes(value[6]!);
  if (name === 'vin') return withoutDoubt(value);
  if (name === 'licenceNumber') return parseIdCard(value).ok;
  return true;
}

/** Where digits stand wider or closer than the rest: something may be hidden, or read twice. Print in fours is even too. */
function oddGaps(glyphs: Placed[], inOneLine: boolean): number[] {
  if (!inOneLine || glyphs.length < 12) return [];
  const gaps = glyphs.slice(1).map((glyph, index) => {
    const before = glyphs[index]!;
    return glyph.line === before.line ? (glyph.at - before.at) * width(glyph.line.quad) : Infinity;
  });
  const inFours = [3, 7, 11].filter((at) => at < gaps.length);
  const within = gaps.filter((_, at) => !inFours.includes(at)).sort((a, b) => a - b);
  const usual = within[Math.floor(within.length / 2)]!;
  const fours = inFours.map((at) => gaps[at]!);
  const spaced = fours.every((gap) => gap > 1.25 * usual && gap < 3 * usual);
  return gaps.flatMap((gap, at) => {
    if (spaced && inFours.includes(at)) return [];
    return gap > 1.7 * usual || gap < 0.45 * usual ? [at + 1] : [];
  });
}
