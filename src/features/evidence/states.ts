import type { ObjectionCard } from '#contract/objections';
import type { Tone } from '../../ui/status';

type State = ObjectionCard['state'];

export const toneOf: Record<State, Tone> = {
  draft: 'calm',
  reviewing: 'warn',
  asked: 'bad',
  upheld: 'good',
  rejected: 'bad',
  withdrawn: 'calm',
  overtaken: 'calm',
};
export const isOpen = (state: State): boolean => state === 'draft' || state === 'reviewing' || state === 'asked';
