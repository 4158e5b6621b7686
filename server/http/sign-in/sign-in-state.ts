import { timingSafeEqual } from 'node:crypto';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyRequest } from 'fastify';

/** __Host-: no other host and no plain HTTP can have set it, and that wants the path of all. */
const nameAt = (publicUrl: string): string => `${publicUrl.startsWith('https:') ? '__Host-' : ''}fadan-sign-in`;
/** WeChat's page takes a moment; a code is good for five minutes. */
const lifeSeconds = 600;

/**
 * Binds an authorisation to the browser that asked for it: another's code, put into a link, would sign its reader in as that other
 * (RFC 6749, 10.12). Only signing in reads it, and no script.
 */
export function stateCookie(state: string, publicUrl: string): string {
  return stringifySetCookie({
    name: nameAt(publicUrl),
    value: state,
    path: '/',
    maxAge: lifeSeconds,
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.startsWith('https:'),
  });
}

/** Whether this browser was sent away with this state. Compared before the code is redeemed. */
export function isStateOf({ headers }: Pick<FastifyRequest, 'headers'>, state: string, publicUrl: string): boolean {
  const kept = parseCookie(headers.cookie ?? '')[nameAt(publicUrl)];
  const [a, b] = [Buffer.from(kept ?? ''), Buffer.from(state)];
  return a.length > 0 && a.length === b.length && timingSafeEqual(a, b);
}
