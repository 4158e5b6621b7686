import type { Random } from '../../kit/random/random';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * THE SANDBOX'S OWN check digit. The real one is issued by the police platform and its rule is not public; nothing
 * outside this folder may compute it.
 */
export const withCheckDigit = (fifteen: string): string =>
  fifteen + String([...fifteen].reduce((sum, digit, index) => sum + Number(digit) * (index % 2 === 0 ? 3 : 7), 0) % 10);

/** Region, paper (1 simplified, 2 general), serial, check digit. */
export const decisionNumber = (region: string, paper: '1' | '2', serial: number): string =>
  withCheckDigit(`${region}${paper}${String(serial).padStart(8, '0')}`);

export const recordNumber = (region: string, serial: number): string => `${region}79${String(serial).padStart(8, '0')}`;

/** An ID card number with a right check character (GB 11643-1999), of nobody. */
export function idCard(random: Random, region: string): string {
  const born = `19${random.whole(60, 99)}${String(random.whole(1, 12)).padStart(2, '0')}${String(random.whole(1, 28)).padStart(2, '0')}`;
  const drawn = random.digits(3);
  const order = drawn === '000' ? '001' : drawn; // of those born on one day the first is 001
  const seventeen = `${region}${born}${order}`;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(seventeen[index]), 0);
  return seventeen + '10X98765432'[sum % 11]!;
}
