import { addDays, type Day } from '../days/day';
import type { ObjectionState } from '../lives/objection-lifecycle';

/**
 * How long what belongs to an objection is kept, in days (Personal Information Protection Law, art. 19, 47). Pictures outlive its end by
 * more than the days in which reconsideration can be asked for, words as long as a suit may take. A draft and a case that nobody moves go
 * too. A picture that never arrived whole can be sent by nobody after a day.
 */
export const keptDaysOfObjection = { draft: 30, open: 365, pictures: 90, words: 730, unfinishedPicture: 1 } as const;

export type KeptFrom = { state: ObjectionState; changedOn: Day; endedOn: Day | null };

/** The day on which each is deleted, if nothing moves until then. */
export function deletedOn({ state, changedOn, endedOn }: KeptFrom): { pictures: Day; words: Day } {
  const kept = keptDaysOfObjection;
  if (endedOn !== null) return { pictures: addDays(endedOn, kept.pictures), words: addDays(endedOn, kept.words) };
  const both = addDays(changedOn, state === 'draft' ? kept.draft : kept.open);
  return { pictures: both, words: both };
}
