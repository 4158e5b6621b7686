/** at: its place in the value; none for what is missing from it. */
type Printed = { character: string; at?: number };

/** The characters as they stand on the paper, in groups of so many, with a mark where one is missing. */
export function printed(value: string, missingAt: number | undefined, size: number): Printed[][] {
  const characters: Printed[] = [...value].map((character, at) => ({ character, at }));
  if (missingAt !== undefined) characters.splice(missingAt, 0, { character: '?' });
  if (size === Infinity) return [characters];
  const groups: Printed[][] = [];
  for (let from = 0; from < characters.length; from += size) groups.push(characters.slice(from, from + size));
  return groups;
}
