import type { WayOver } from './types';

/** A mini-program is in its own app already: there is no page to open elsewhere. */
export const wayOver: WayOver = { copyLink: () => Promise.resolve(false) };
