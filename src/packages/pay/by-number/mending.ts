const commonStart = (one: string, other: string): number => {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one[length] === other[length]) length += 1;
  return length;
};
const backwards = (text: string): string => text.split('').reverse().join('');

/**
 * Whether a number is being mended: changed within, and still mostly the one before. Typing on at its end is not, nor is another
 * number that was pasted over it.
 */
export function isMending(before: string, after: string): boolean {
  if (before === '' || after === '' || after.startsWith(before)) return false;
  const start = commonStart(before, after);
  const end = commonStart(backwards(before.slice(start)), backwards(after.slice(start)));
  return start + end >= after.length / 2;
}
