import { plateShapes, type PlateKind } from './plate-shapes';
import { err, ok, type Result } from '../result';
import { bareText, halfWidth, isSeparator } from '../input/typed-text';

export { provinces, type PlateKind } from './plate-shapes';
export type Plate = { plate: string; kind: PlateKind };
/**
 * `at` counts characters of the normalised text from 0; the plate was taken for one of `kind`, and `oneOf` could stand there.
 * missing: the text ends before; too_long: it goes on after.
 */
export type MalformedPlate = {
  code: 'malformed_plate';
  at: number;
  why: 'character' | 'missing' | 'too_long';
  kind: PlateKind;
  oneOf: string;
};

/** Full width to half width, upper case, without spaces, dots and dashes of any kind. */
export const normalisePlate = bareText;

export function parsePlate(text: string): Result<Plate, MalformedPlate> {
  const plate = normalisePlate(text);
  const kind = kindOf(plate);
  return kind ? ok({ plate, kind }) : err(firstFault(plate));
}

const kindOf = (plate: string): PlateKind | undefined =>
  plateShapes.find(({ places }) => faultsIn(plate, places).length === 0)?.kind;

/** Where a text differs from a shape: characters that cannot stand there, are missing, or are too many. */
function faultsIn(text: string, places: readonly string[]): number[] {
  const longest = Math.max(text.length, places.length);
  return Array.from({ length: longest }, (_, at) => at).filter((at) => !text[at] || !places[at]?.includes(text[at]));
}

/** The first fault against the shape that the text is nearest to; of equally near ones that of its length, then the commoner. */
function firstFault(plate: string): MalformedPlate {
  const tried = plateShapes.map(({ kind, places }) => ({ kind, places, faults: faultsIn(plate, places) }));
  const least = Math.min(...tried.map(({ faults }) => faults.length));
  const nearest = tried.filter((one) => one.faults.length === least);
  const { kind, places, faults } = nearest.find((one) => one.places.length === plate.length) ?? nearest[0]!;
  const at = faults[0]!;
  const why = at >= plate.length ? 'missing' : at >= places.length ? 'too_long' : 'character';
  return { code: 'malformed_plate', at, why, kind, oneOf: places[at] ?? '' };
}

/** 京AD1234: seven characters that would be a new-energy plate with one digit more. Worth asking, not refusing. */
export const mayMissADigit = (plate: string): boolean =>
  kindOf(plate) === 'ordinary' && kindOf(`${plate}0`) === 'new_energy_small';

/** Every reading of the first plate in what somebody copied or a code says, the shortest first. Two readings: ask which. */
export function platesIn(text: string): string[] {
  const signs = signsOf(text);
  for (let from = 0; from < signs.length; from += 1) {
    const readings = [7, 8].flatMap((length) => reading(signs, from, length) ?? []);
    if (readings.length > 0) return readings;
  }
  return [];
}

/** The plate in what somebody copied, where it can be read in one way only. */
export function plateIn(text: string): string | undefined {
  const [first, second] = platesIn(text);
  return second === undefined ? first : undefined;
}

/** apart: a separator stands before it. */
type Sign = { character: string; apart: boolean };

function signsOf(text: string): Sign[] {
  const signs: Sign[] = [];
  let apart = true;
  for (const character of halfWidth(text).toUpperCase()) {
    if (isSeparator(character)) apart = true;
    else {
      signs.push({ character, apart });
      apart = false;
    }
  }
  return signs;
}

const isLetterOrDigit = (character: string): boolean => /[0-9A-Z]/.test(character);
const isHan = (character: string): boolean => character >= '\u4e00' && character <= '\u9fff';

/** A plate here of that length, unless it would be cut out of a longer number or word. */
function reading(signs: readonly Sign[], from: number, length: number): string | undefined {
  const spelled = signs.slice(from, from + length);
  const plate = spelled.map(({ character }) => character).join('');
  if (spelled.length < length || !kindOf(plate)) return undefined;
  const [before, last, next] = [signs[from - 1], spelled[length - 1]!, signs[from + length]];
  const goesOn = (edge: Sign | undefined) => edge !== undefined && !edge.apart;
  if (goesOn(next) && isLetterOrDigit(last.character) && isLetterOrDigit(next!.character)) return undefined;
  // 使用, 学校: a character that closes a plate begins a word when it stands apart from the plate and a word goes on.
  if (isHan(last.character) && goesOn(next) && isHan(next!.character) && (last.apart || plate.endsWith('使')))
    return undefined;
  if (isLetterOrDigit(plate[0]!) && before && !spelled[0]!.apart && isLetterOrDigit(before.character)) return undefined;
  return plate;
}
