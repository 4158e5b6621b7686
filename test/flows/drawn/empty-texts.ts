/** Where an empty text was sent to be drawn: Preact writes it anew at every drawing, so that a page which is shown again is sent again. */
const emptyTexts = (sent: readonly object[]): string[] =>
  sent.flatMap((change) => Object.entries(change).flatMap(([path, value]) => within(path, value)));

function within(path: string, value: unknown): string[] {
  if (value === '') return /\.v$/.test(path) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => within(`${path}.${name}`, part));
}

/** @throws Error that names each */
export function expectNoEmptyText(sent: readonly object[]): void {
  const found = emptyTexts(sent);
  if (found.length > 0) throw new Error(`Empty texts were sent to be drawn: ${[...new Set(found)].join(', ')}`);
}
