import type { BureauLicence, LicenceQuery } from '#contract/bureau';

/** A driver whose licence was issued on another paper than an identity card. name: as the bureau has it, in its own order. */
export type OtherDriver = {
  number: string;
  fileNumber: string;
  name: string;
  licence: Omit<BureauLicence, 'cycleEndsOn'>;
};

const drawn: [string, string, string, string, number][] = [
  ['E12345678', '310100900001', 'SMITH, JOHN MICHAEL', 'S****, J*** M******', 3],
  ['USA110078010101', '110100900002', 'GARCÍA-LÓPEZ ANA', 'G***********', 0],
  ['911840198801010011', '110100900003', 'MÜLLER HANS', 'M***** H***', 1],
  ['810000199408230021', '440300900004', '陈*明', '陈**', 2],
  ['H60152889', '440300900005', 'CHAN TAI MAN', 'C*** T** M**', 6],
];
/** Nobody: numbers of samples and of standards. */
export const otherDrivers: OtherDriver[] = drawn.map(([number, fileNumber, name, nameMasked, points]) => ({
  number,
  fileNumber,
  name,
  licence: { nameMasked, licenceClass: 'C1', points, status: 'valid' },
}));

const twoLetters: Record<string, string> = { Ä: 'AE', Ö: 'OE', Ü: 'UE', Ø: 'OE', Å: 'AA', ß: 'SS', Æ: 'AE' };
const bare = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '');
const spelt = (name: string): string => [...name.normalize('NFC')].map((sign) => twoLetters[sign] ?? sign).join('');
/** Its words without case, marks and hyphens, in the order of the alphabet. */
const words = (name: string): string =>
  name
    .toUpperCase()
    .replace(/[-'’.]/g, '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .sort()
    .join(' ');

/** ü is written ü, u or ue, and the family name stands before or after. */
function isSame(given: string, kept: string): boolean {
  const ways = (name: string) => [bare(name), bare(spelt(name))].map(words);
  return ways(given.toUpperCase()).some((way) => ways(kept).includes(way));
}

/** Where no name is given, one is wanted of a number without a check character. */
export const nameFits = ({ name: kept }: OtherDriver, { number, name }: LicenceQuery): boolean =>
  name === undefined ? /^\d{17}[\dX]$/.test(number) : isSame(name, kept);
