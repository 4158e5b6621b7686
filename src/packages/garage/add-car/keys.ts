import { nextCharacters } from '#domain/cars/plate-shapes';

/** As on a phone; provinces and the characters that close a plate stand after in the standard's order. */
const layout = '1234567890QWERTYUOPASDFGHJKLZXCVBNM';

/** The cell that the next key fills: the one that was tapped, else the first empty one. */
export type Cell = number | undefined;

/** The keys that any kind of plate allows at a cell, after what stands before it. */
export function keysAt(plate: string, cell: Cell): string[] {
  const allowed = [...nextCharacters(plate.slice(0, cell ?? plate.length))];
  const onLayout = [...layout].filter((key) => allowed.includes(key));
  const others = allowed.filter((key) => !layout.includes(key));
  return plate.length === 0 || cell === 0 ? [...others, ...onLayout] : [...onLayout, ...others];
}

/** The plate after a key: a tapped cell changes its own character, and no other. */
export const typed = (plate: string, cell: Cell, key: string): string =>
  cell === undefined ? plate + key : plate.slice(0, cell) + key + plate.slice(cell + 1);

/** The keys of the first cell, and those of all others but for the characters that close a plate. */
export const firstKeys: readonly string[] = keysAt('', undefined);
export const laterKeys: readonly string[] = [...layout];
