import type { Taken } from '../camera/types';

/** A PDF out of a chat, where an office's electronic decisions come as files; undefined where the platform lends none. */
export type ChooseFile = (() => Promise<Taken>) | undefined;
