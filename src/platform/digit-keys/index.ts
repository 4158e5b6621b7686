import type { DigitKeys } from './types';

export const digitKeys: DigitKeys = { type: 'number' };
