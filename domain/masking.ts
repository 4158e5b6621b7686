const stars = (count: number): string => '*'.repeat(Math.max(0, count));

/**
 * 张三 to 张*, 欧阳锋 to 欧**: enough to recognise oneself, too little to learn a name. Counted in characters, rare ones beyond the
 * first plane included; a name of one character shows nothing.
 */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name.trim()];
  return rest.length === 0 ? stars(first.length && 1) : first + stars(rest.length);
}

/** 浙A8L55T to 浙A**55T: region and the last three. */
export function maskPlate(plate: string): string {
  const characters = [...plate];
  if (characters.length < 6) return stars(characters.length);
  return [...characters.slice(0, 2), stars(characters.length - 5), ...characters.slice(-3)].join('');
}

/** The first three and the last four of a long number. */
export const maskNumber = (number: string): string =>
  number.length < 8 ? stars(number.length) : number.slice(0, 3) + stars(number.length - 7) + number.slice(-4);
