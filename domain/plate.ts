import { err, ok, type Result } from './result';

/** The 31 province characters of GA 36-2018. */
export const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
/** Serial letters: no I and no O, which look like 1 and 0. */
const L = 'A-HJ-NP-Z';

export type PlateKind =
  | 'ordinary'
  | 'new_energy_small'
  | 'new_energy_large'
  | 'police'
  | 'trailer'
  | 'learner'
  | 'consulate'
  | 'hong_kong_macau'
  | 'embassy'
  | 'rescue';
export type Plate = { plate: string; kind: PlateKind };
/** `at` counts characters of the normalised text from 0. */
export type MalformedPlate = { code: 'malformed_plate'; at: number };

/** GA 36-2018. D, A, B, C, E stand for battery-electric, F, G, H, J, K for other new-energy cars. */
const kinds: [PlateKind, RegExp][] = [
  ['new_energy_small', new RegExp(`^[${provinces}][${L}][DABCEFGHJK][${L}0-9][0-9]{4}$`)],
  ['new_energy_large', new RegExp(`^[${provinces}][${L}][0-9]{5}[DABCEFGHJK]$`)],
  ['police', new RegExp(`^[${provinces}][A-HJ-Z][${L}0-9]{4}警$`)],
  ['hong_kong_macau', /^粤Z[A-HJ-NP-Z0-9]{4}[港澳]$/],
  ['trailer', new RegExp(`^[${provinces}][${L}][${L}0-9]{4}挂$`)],
  ['learner', new RegExp(`^[${provinces}][${L}][${L}0-9]{4}学$`)],
  ['consulate', new RegExp(`^[${provinces}][${L}][${L}0-9]{4}领$`)],
  ['ordinary', new RegExp(`^[${provinces}][${L}][${L}0-9]{5}$`)],
  ['embassy', /^(?:使[0-9]{6}|[0-9]{6}使)$/],
  ['rescue', new RegExp(`^[${provinces}][XS][${L}0-9]{4}应急$`)],
];

/** Full width to half width, upper case, without spaces, dots and dashes. */
export const normalisePlate = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.·•・\-—]/g, '');

export function parsePlate(text: string): Result<Plate, MalformedPlate> {
  const plate = normalisePlate(text);
  const kind = kinds.find(([, pattern]) => pattern.test(plate))?.[0];
  return kind ? ok({ plate, kind }) : err(firstFault(plate));
}

/** 京AD1234: seven characters that would be a new-energy plate with one digit more. Worth asking, not refusing. */
export const mayMissADigit = (plate: string): boolean =>
  new RegExp(`^[${provinces}][${L}][DABCEFGHJK][0-9]{4}$`).test(plate);

/** The first plate in what somebody copied or a code says: 我的车牌是京A·12345。 */
export function plateIn(text: string): string | undefined {
  const bare = normalisePlate(text);
  const starts = [...bare].map((_, at) => [8, 7].map((length) => bare.slice(at, at + length)));
  return starts
    .flat()
    .find((candidate) => candidate.length >= 7 && kinds.some(([, pattern]) => pattern.test(candidate)));
}

function firstFault(plate: string): MalformedPlate {
  const at = [...plate].findIndex((character, index) => !allowedAt(index).test(character));
  if (at >= 0 && at < 8) return { code: 'malformed_plate', at };
  return { code: 'malformed_plate', at: Math.min(plate.length, 8) };
}

function allowedAt(index: number): RegExp {
  if (index === 0) return new RegExp(`[${provinces}使0-9]`);
  if (index === 1) return /[A-HJ-Z0-9]/;
  return new RegExp(`[${L}0-9警挂学领港澳使应急]`);
}
