import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

const name = 'fadan-sign-in';
/** WeChat's page takes a moment; a code is good for five minutes. */
const lifeSeconds = 600;

/**
 * Binds an authorisation to the browser that asked for it: another's code, put into a link, would sign its reader in as that other
 * (RFC 6749, 10.12). Only signing in reads it, and no script.
 */
export function stateCookie(state: string, publicUrl: string): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${name}=${state}; Path=/v1/session; Max-Age=${lifeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}

/** Whether this browser was sent away with this state. Compared before the code is redeemed. */
export function isStateOf({ headers }: Pick<FastifyRequest, 'headers'>, state: string): boolean {
  const cookies = (headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
  const kept = cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1);
  const [a, b] = [Buffer.from(kept ?? ''), Buffer.from(state)];
  return a.length === b.length && timingSafeEqual(a, b);
}
