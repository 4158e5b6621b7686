import { createLifecycle } from './lifecycle';

/**
 * A picture that is to prove something. arriving: part of it is here. refused: no picture, or none that we take. ready: whole, and
 * without what its camera wrote beside it. leaving: sent with the objection, the police have yet to take it. delivered, not_taken:
 * the police's word.
 */
export type EvidenceState = 'arriving' | 'refused' | 'ready' | 'leaving' | 'delivered' | 'not_taken';
export type EvidenceEvent = 'complete' | 'refuse' | 'send' | 'deliver' | 'bureau_refuses';

export const evidenceLife = createLifecycle<EvidenceState, EvidenceEvent>('a picture of evidence', {
  arriving: { complete: 'ready', refuse: 'refused' },
  refused: {},
  ready: { send: 'leaving' },
  leaving: { deliver: 'delivered', bureau_refuses: 'not_taken' },
  delivered: {},
  not_taken: {},
});
