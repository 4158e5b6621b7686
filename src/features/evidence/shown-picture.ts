import type { EvidencePicture } from '#contract/objections';

/** waiting, sending: on its way to the service. stuck: broken off, to be sent again. lost: broken off, and the phone has it no more. */
export type Shown = {
  key: string;
  src: string | undefined;
  state: 'waiting' | 'sending' | 'stuck' | 'lost' | Exclude<EvidencePicture['state'], 'arriving'>;
  percent: number;
  /** Why it was refused or is stuck, in words of the pictures' own. */
  code: string | undefined;
  /** Where it lies on this phone. */
  path?: string;
  /** What the service said last of it. */
  known?: EvidencePicture;
};

const percentOf = ({ received, bytes }: EvidencePicture): number => Math.round((received / Math.max(1, bytes)) * 100);

/** As the service has it; one that was arriving when this page was left is gone from the phone. */
export const ofService = (known: EvidencePicture): Shown => ({
  key: known.id,
  src: known.url ? FADAN_API + known.url : undefined,
  state: known.state === 'arriving' ? 'lost' : known.state,
  percent: percentOf(known),
  code: known.refusal ?? undefined,
  known,
});

/** While it goes its own copy is shown: it is there already. */
export const onItsWay = (before: Shown, known: EvidencePicture): Shown => ({
  ...before,
  known,
  state: known.state === 'arriving' ? 'sending' : known.state,
  percent: percentOf(known),
  code: known.refusal ?? undefined,
});

export const isReady = ({ state }: Shown): boolean => state === 'ready';
export const isUnderWay = ({ state }: Shown): boolean => state === 'waiting' || state === 'sending';
