import { createLifecycle } from './lifecycle';

/**
 * An objection with us. draft: written, nobody has it. reviewing: the police have it. asked: they want more of the driver. overtaken:
 * the record was decided all the same, by whoever handled it.
 */
export type ObjectionState = 'draft' | 'reviewing' | 'asked' | 'upheld' | 'rejected' | 'withdrawn' | 'overtaken';
export type ObjectionEvent =
  'file' | 'supplement' | 'withdraw' | 'bureau_asks' | 'bureau_upholds' | 'bureau_rejects' | 'bureau_decides';

/** Who is asked and does not answer is decided on what there is, so an answer may follow on `asked` too. */
export const objectionLife = createLifecycle<ObjectionState, ObjectionEvent>('an objection', {
  draft: { file: 'reviewing' },
  reviewing: {
    bureau_asks: 'asked',
    withdraw: 'withdrawn',
    bureau_upholds: 'upheld',
    bureau_rejects: 'rejected',
    bureau_decides: 'overtaken',
  },
  asked: {
    bureau_asks: 'asked',
    supplement: 'reviewing',
    withdraw: 'withdrawn',
    bureau_upholds: 'upheld',
    bureau_rejects: 'rejected',
    bureau_decides: 'overtaken',
  },
  overtaken: { bureau_upholds: 'upheld', bureau_rejects: 'rejected' },
  upheld: {},
  rejected: {},
  withdrawn: {},
});

/** Somebody has yet to do something: the driver, or the police. */
export const isOpen = (state: ObjectionState): boolean =>
  state === 'draft' || state === 'reviewing' || state === 'asked';
