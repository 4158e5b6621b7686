import type { DigitKeys } from './types';

/** A browser's number input would drop a pasted label whole. */
export const digitKeys: DigitKeys = { type: 'text', nativeProps: { inputmode: 'numeric', autocomplete: 'off' } };
