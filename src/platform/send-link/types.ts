import type { HandedOver } from '../hand-over/types';

/** Undefined: the person changed their mind, and is told nothing. */
export type SendLink = (link: { title: string; url: string }) => Promise<HandedOver | undefined>;
