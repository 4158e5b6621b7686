import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

const COOKIE = 'sandbox_wechat_user';

/** A browser is somebody: a cookie says who, and the first visit makes it. */
export function browserUser(request: FastifyRequest, reply: FastifyReply): string {
  const known = new RegExp(`(?:^|; )${COOKIE}=([\\w-]{1,64})`).exec(request.headers.cookie ?? '')?.[1];
  const user = known ?? `browser-${randomBytes(9).toString('hex')}`;
  void reply.header('set-cookie', `${COOKIE}=${user}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax`);
  return user;
}
