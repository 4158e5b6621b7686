import type { PageSigner } from './types';

/** A mini-program has the phone's parts by itself. */
export const configureBy = (_by: PageSigner): void => undefined;
