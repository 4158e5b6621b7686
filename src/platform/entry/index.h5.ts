import { entryFrom } from './parse';
import type { EntryAtStart } from './types';

/** A web page is started by its address: before the hash as official accounts write it, or after it. */
export const entryAtStart: EntryAtStart = () => {
  const { search, hash } = window.location;
  const after = hash.includes('?') ? hash.slice(hash.indexOf('?')) : '';
  return entryFrom({ ...fieldsOf(search), ...fieldsOf(after) });
};

const fieldsOf = (query: string): Record<string, string> => Object.fromEntries(new URLSearchParams(query));
