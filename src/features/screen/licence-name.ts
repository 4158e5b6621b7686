import type { Licence } from '#contract/cars';

/** A licence among others to choose from. Its number, too long for large letters, may go on after its stars, never within its digits. */
export const licenceName = ({ nameMasked, numberMasked }: Pick<Licence, 'nameMasked' | 'numberMasked'>): string =>
  `${nameMasked} ${numberMasked.replace(/\*(?=\d)/, '*\u200b')}`;
