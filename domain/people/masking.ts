const stars = (count: number): string => '*'.repeat(Math.max(0, count));

/**
 * 张三 to 张*, 欧阳锋 to 欧**: enough to recognise oneself, too little to learn a name. Counted in characters, rare ones beyond the
 * first plane included; a name of one character shows nothing.
 */
export function maskName(name: string): string {
  if (/^[\u0000-\u024f\u0300-\u036f\u1e00-\u1eff\u2019]+$/.test(name)) return maskLatin(name);
  const [first = '', ...rest] = [...name.trim()];
  return rest.length === 0 ? stars(first.length && 1) : first + stars(rest.length);
}

/** John Michael Smith to J*** ******* *****: words stay words, and one of a single letter shows nothing. */
const maskLatin = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .map((word, index) => {
      const signs = [...word];
      return index === 0 && signs.length > 1 ? signs[0] + stars(signs.length - 1) : stars(signs.length);
    })
    .join(' ');

/** 浙A8L55T to 浙A**55T: region and the last three. */
export function maskPlate(plate: string): string {
  const characters = [...plate];
  if (characters.length < 6) return stars(characters.length);
  return [...characters.slice(0, 2), stars(characters.length - 5), ...characters.slice(-3)].join('');
}

/** The first three and the last four of a long number. */
export const maskNumber = (number: string): string =>
  number.length < 8 ? stars(number.length) : number.slice(0, 3) + stars(number.length - 7) + number.slice(-4);
