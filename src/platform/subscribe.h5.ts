import type { Consent, Messenger } from './subscribe';

/** A browser has no messages of ours. */
export const messenger = 'none' as Messenger;
export const askForMessages = async (_: readonly string[]): Promise<Consent> => 'failed';
