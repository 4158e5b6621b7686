import { provinces } from '#domain/cars/plate';
import type { PlateType } from '#domain/cars/plate-types';
import type { Chance } from '../chance';

const serial = 'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789';
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const vinValues = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';
const vinWeights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

export const some = (chance: Chance, from: string, count: number): string =>
  Array.from({ length: count }, () => chance.one([...from])).join('');
export const pad = (number: number): string => String(number).padStart(2, '0');

/** A plate of the look that its type has (GA 36-2018). */
export function plateOf(chance: Chance, type: PlateType): string {
  const start = chance.one([...provinces]) + chance.one([...letters]);
  if (type === '52') return `${start}${chance.one([...'DDDFFABCEGHJK'])}${some(chance, serial, 1)}${chance.digits(4)}`;
  if (type === '51') return `${start}${chance.digits(5)}${chance.one([...'DF'])}`;
  if (type === '15') return `${start}${some(chance, serial, 1)}${chance.digits(3)}挂`;
  if (type === '16') return `${start}${some(chance, serial, 1)}${chance.digits(3)}学`;
  return start + (chance.odds(0.5) ? some(chance, serial, 5) : some(chance, letters, 1) + chance.digits(4));
}

const makers = [
  'LSV',
  'LFV',
  'LGB',
  'LVS',
  'LBV',
  'LRW',
  'LC0',
  'LGX',
  'LJ1',
  'LZW',
  'LHG',
  'LSG',
  'LE4',
  'WBA',
  'WP1',
  'JTH',
  '5YJ',
  '1FM',
  'SAL',
];
export function vin(chance: Chance): string {
  const text = [
    ...`${chance.one(makers)}${some(chance, 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789', 7)}${some(chance, 'ABCDEFGHJKLMNPRS', 1)}${chance.digits(6)}`,
  ];
  const sum = text.reduce((total, c, at) => total + (vinValues.indexOf(c) % 10) * vinWeights[at]!, 0);
  text[8] = '0123456789X'[sum % 11]!;
  return text.join('');
}

export function idNumber(
  chance: Chance,
  region = chance.one(['110105', '330106', '440305', '510104', '320102', '610113', '650102']),
): string {
  const body = `${region}19${chance.whole(50, 99)}${pad(chance.whole(1, 12))}${pad(chance.whole(1, 28))}${order(chance.digits(3))}`;
  return body + '10X98765432'[[...body].reduce((total, c, at) => total + idWeights[at]! * Number(c), 0) % 11]!;
}

/** GB 11643: the order of those born on one day begins at 001. */
const order = (drawn: string): string => (drawn === '000' ? '001' : drawn);

/** Residence cards and passports as licences of foreigners carry them. */
export const foreignNumber = (chance: Chance): string =>
  chance.weighed<() => string>([
    [
      3,
      () =>
        `${chance.one(['USA', 'DEU', 'KOR', 'JPN', 'FRA', 'GBR'])}${chance.one(['310', '110', '440'])}${chance.digits(9)}`,
    ],
    [2, () => idNumber(chance, chance.one(['810000', '820000', '830000']))],
    [2, () => `${chance.one([...'CEGKMP'])}${chance.digits(8)}`],
  ])();

/** As makers stamp them: digits, starts that look like words, dashes and stars. */
export const engineNumber = (chance: Chance): string =>
  chance.weighed<() => string>([
    [4, () => some(chance, 'ABCDEFGHJK', chance.whole(1, 3)) + chance.digits(chance.whole(5, 7))],
    [2, () => chance.digits(chance.whole(6, 8))],
    [
      2,
      () =>
        chance.one(['NO', 'ENG', 'TYPE', 'MODEL', 'USE', 'DATE', 'VIN', 'CHN', 'OWNER']) +
        chance.digits(chance.whole(4, 6)),
    ],
    [
      2,
      () =>
        `${chance.one(['4G15', 'EA211', 'HR16', 'WP10', 'B48'])}-${chance.digits(chance.whole(5, 7))}${chance.one(['', 'A', 'X'])}`,
    ],
    [1, () => `*${some(chance, 'ABCDEFGH', 2)}${chance.digits(6)}*`],
    [1, () => `${chance.one(['JL', 'SQR', 'DAM'])}*${chance.digits(6)}`],
  ])();
