import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Lent = { file: string; merchants: number };
/** Of this worker; the shelves are by how many merchants the keys are for. A process of its own keeps for itself. */
type Kept = { keys?: { shelves: Record<number, string[]>; lent: Set<Lent> } };
const { kept } = (globalThis as { worker?: { kept: Kept } }).worker ?? { kept: {} as Kept };
const { shelves, lent } = (kept.keys ??= { shelves: {}, lent: new Set() });
const shelfOf = (merchants: number): string[] => (shelves[merchants] ??= []);

function takeBack(one: Lent): void {
  if (lent.delete(one) && existsSync(one.file)) shelfOf(one.merchants).push(readFileSync(one.file, 'utf8'));
}
for (const one of lent) takeBack(one); // of test files that have ended

/**
 * The keys of a sandbox take most of a second to make: the next one of this worker has those of one that was left. No two have the
 * same at a time.
 */
export function lendKeys(folder: string, merchants = 1): { giveBack(): void } {
  const one = { file: join(folder, 'keys.json'), merchants };
  const keys = shelfOf(merchants).pop();
  if (keys) writeFileSync(one.file, keys, { mode: 0o600 });
  lent.add(one);
  return { giveBack: () => takeBack(one) };
}
