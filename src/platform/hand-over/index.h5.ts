import { browserKind } from '../web-browser/kind';
import { copied } from './copy';
import type { HandOver } from './types';

/** A browser downloads it; the pages of other apps download nothing and say nothing of it. */
export const handOver: HandOver = async ({ name, text }) => {
  const kind = browserKind(navigator.userAgent);
  if (kind === 'official_account' || kind === 'closed') return copied(text);
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return 'offered';
};
