import type { PageConfig } from '#contract/session';

/** begun: resolves when the person is signed in, after which no code stands in the address any more. */
export type PageSigner = { begun(): Promise<unknown>; sign(url: string): Promise<PageConfig> };
