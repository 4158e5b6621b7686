import { useState } from 'react';
import { forget, keep, kept as keptBy } from '../../../platform/storage';

const keptMs = 10 * 60_000;
type Draft = { text: string; at: number };

/**
 * A typed text that outlives its page: signing in again on the web leaves the page, and a phone may end the app.
 * What came with the entry stands above an older draft. Kept for ten minutes; after them stands what was kept elsewhere.
 */
export function useDraft(name: string, given = '', elsewhere = ''): [string, (text: string) => void] {
  const key = `draft-${name}`;
  const [text, setText] = useState(() => given || kept(key) || elsewhere);
  const change = (next: string) => {
    setText(next);
    if (next) keep(key, { text: next, at: Date.now() });
    else forget(key);
  };
  return [text, change];
}

export const forgetDrafts = (...names: string[]): void => names.forEach((name) => forget(`draft-${name}`));

function kept(key: string): string {
  const draft = keptBy<Draft>(key);
  return draft && Date.now() - draft.at < keptMs ? draft.text : '';
}
