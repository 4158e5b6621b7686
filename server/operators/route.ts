import type { VNode } from 'preact';
import type { Sources } from '../bureau/source-health';
import type { Actor } from '../ops/audit';
import type { Runtime } from '../ports';
import type { Settings, OperatorSettings } from '../settings';
import type { ClockWatch } from '../store/watches/clock-watch';
import type { Database } from '../store/database';
import type { createRowChain } from '../store/sealing/row-chain';
import type { Seal } from '../store/sealing/sealing';
import type { Cookies } from './sign-in/cookies';
import type { Provider } from './sign-in/provider';
import type { Sessions } from './sign-in/sessions';
import type { Language, PageWords } from './words';

/** look: sees everything that is kept of payments. act: changes something. audit: sees who looked and acted. */
export const roles = ['look', 'act', 'audit'] as const;
export type Role = (typeof roles)[number];

/** As the provider told it. subject: by which the audit log knows a person. */
export type Who = { subject: string; name: string; roles: readonly Role[] };

export type OperatorDeps = {
  db: Database;
  runtime: Runtime;
  seal: Seal;
  chain: Pick<ReturnType<typeof createRowChain>, 'verify'>;
  sources: Pick<Sources, 'now'>;
  clock: Pick<ClockWatch, 'isOff' | 'apartMs'>;
  storage: { isFailing(): boolean };
  settings: Pick<Settings, 'publicUrl' | 'bureau' | 'watching'> & { operators: OperatorSettings };
  log: { warn(details: object, text: string): void; error(details: object, text: string): void };
};

/** What a sign-in is made of; of the route that ends one too. */
export type Door = { cookies: Cookies; sessions: Sessions; provider: Provider };

/** A page that somebody asked for: who, in which language, with what. csrf: stands in every form of it. */
export type Seen = {
  who: Who;
  actor: Actor & { seal: Seal };
  deps: OperatorDeps;
  door: Door;
  token: string;
  now: number;
  language: Language;
  words: PageWords;
  csrf: string;
  path: string;
  params: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
  body: Readonly<Record<string, string>>;
};

/** isOutside: of a page for nobody who is signed in. */
export type Shown = { title: string; body: VNode; status?: number; isOutside?: boolean };
/** goTo: where the browser goes on, so that a reload does nothing twice. */
export type Answer = (Shown | { goTo: string }) & { cookies?: readonly string[] };

/**
 * role: whoever has it may; any: whoever is signed in. look: what the audit log says of looking at it; without it the work itself
 * writes what it did.
 */
export type OperatorRoute = {
  method: 'GET' | 'POST';
  path: string;
  role: Role | 'any';
  look?: string;
  answer(seen: Seen): Promise<Answer>;
};
