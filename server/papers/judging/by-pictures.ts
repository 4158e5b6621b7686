import type { Verdict } from './judge';

/** A digit whose picture is less likely what was read makes a number doubtful; what has to be compared anyway is marked sooner. */
const least = { ofSure: 0.2, unmarked: 0.9 };

/** A verdict on a number after a look at each of its digits as a picture: nothing is made surer by it, and no digit is changed. */
export function weighedByPictures(verdict: Verdict, likely: readonly number[] | undefined): Verdict {
  if (!likely || verdict.state === 'type') return verdict;
  const below = (bound: number): number[] => likely.flatMap((one, at) => (one < bound ? [at] : []));
  if (verdict.state === 'sure' && below(least.ofSure).length === 0) return verdict;
  const doubtful = [...new Set([...verdict.doubtful, ...below(least.unmarked)])].sort((a, b) => a - b);
  return { ...verdict, state: 'confirm', doubtful };
}
