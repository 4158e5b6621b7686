import type { ObjectionCard } from '#contract/objections';
import { isOpen } from '../../../features/evidence/states';

export type Part = 'all' | 'open' | 'over';
export const parts: readonly Part[] = ['all', 'open', 'over'];

const plain = (text: string): string => text.replace(/[\s·-]/g, '').toUpperCase();

/** By plate, case number, offence or place, however they are spaced. */
export const matching = (all: readonly ObjectionCard[], part: Part, text: string): ObjectionCard[] =>
  all.filter(
    ({ state, plate, caseNumber, offence, place }) =>
      (part === 'all' || isOpen(state) === (part === 'open')) &&
      [plate, caseNumber ?? '', offence, place].some((one) => plain(one).includes(plain(text))),
  );
