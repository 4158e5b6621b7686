import type { AskForMessages, Messenger } from './types';

/** A browser has no messages of ours. */
export const messenger: Messenger = 'none';
export const askForMessages: AskForMessages = () => Promise.resolve('failed');
