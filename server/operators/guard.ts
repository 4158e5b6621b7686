import { timingSafeEqual } from 'node:crypto';

/** A form counts when its page was ours and made for this session: by its word, and by where the browser says it comes from. */
export function isOwnForm(
  { csrf, origin, site }: { csrf: string | undefined; origin: string | undefined; site: string | undefined },
  wanted: { csrf: string; publicUrl: string },
): boolean {
  if (origin !== new URL(wanted.publicUrl).origin) return false;
  if (site !== undefined && site !== 'same-origin') return false;
  const [given, own] = [Buffer.from(csrf ?? ''), Buffer.from(wanted.csrf)];
  return given.length === own.length && timingSafeEqual(given, own);
}

/** Where somebody is led after signing in: within these pages and nowhere else. */
export const isOwnPath = (path: unknown): path is string =>
  typeof path === 'string' && // a parameter that comes twice is a list
  /^\/operator(?:$|[/?](?!\/))/.test(path) &&
  !/[\\\s]|\/\/|\.\./.test(path);
