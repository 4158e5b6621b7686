import { history } from '../histories/history';
import type { Violation } from '../rules/violation';
import type { Plant } from './plant';

/** The first history in which a planted fault breaks an invariant. undefined: none of them. */
export async function hunt(
  plant: Plant,
  histories: number,
  firstSeed = 1,
): Promise<{ seed: number; violation: Violation } | undefined> {
  for (let seed = firstSeed; seed < firstSeed + histories; seed += 1) {
    const { violation } = await history(seed, plant);
    if (violation) return { seed, violation };
  }
  return undefined;
}
