const values = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** GB 16735-2019: the ninth character of a VIN is computed from the others; imported cars may have another there. */
export function hasVinCheckDigit(vin: string): boolean {
  const sum = [...vin].reduce((total, character, index) => total + (values.indexOf(character) % 10) * weights[index]!, 0);
  return vin[8] === '0123456789X'[sum % 11];
}
