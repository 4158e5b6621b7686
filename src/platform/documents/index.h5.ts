import type { ShowDocument } from './types';

/** A browser downloads it: inside other apps a page of its own would be the end of this one. */
export const showDocument: ShowDocument = async ({ url, token, name }) => {
  try {
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    if (answer.status === 401) return 'expired';
    if (!answer.ok || answer.headers.get('content-type') !== 'application/pdf') return 'failed';
    const address = URL.createObjectURL(await answer.blob());
    Object.assign(document.createElement('a'), { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return 'shown';
  } catch {
    return 'failed';
  }
};
