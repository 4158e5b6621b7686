import { createEntries } from './again';

export { fieldsOf } from './parse';

/** Not by URLSearchParams: it takes + for a space, and what is ill encoded is told apart in one place. */
const fieldsIn = (query: string): Record<string, string> =>
  query
    .replace(/&amp;/gi, '&')
    .slice(1)
    .split('&')
    .reduce((fields, pair) => {
      const at = pair.indexOf('=');
      return at > 0 ? { ...fields, [pair.slice(0, at)]: pair.slice(at + 1) } : fields;
    }, {});

/** A web page is started by its address: before the hash as official accounts write it, or after it. Another one loads it anew. */
const entries = createEntries(() => {
  const { search, hash } = window.location;
  const after = hash.includes('?') ? hash.slice(hash.indexOf('?')) : '';
  return { query: { ...fieldsIn(search), ...fieldsIn(after) } };
});
export const hearShown = (_shown?: unknown): void => undefined;
export const takeEntry = entries.take;
export const leaveEntry = entries.leave;
