// stable_token: the same token for everybody who asks until it ends, and what checks it.
import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Keys } from '../keys';
import { failed } from './refused';

export type AccessTokens = { refusalOf(query: unknown): string | undefined };

const lifeMs = 7_200_000;

/** POST /__sandbox/wechat/forget-token makes the present token void before its time, as WeChat now and then does. */
export function registerAccessTokens(app: FastifyInstance, keys: Keys['wechat'], now: () => Date): AccessTokens {
  let current = { token: '', until: 0 };
  app.post('/cgi-bin/stable_token', async (request, reply) => {
    const { grant_type: kind, appid, secret } = (request.body ?? {}) as Record<string, string>;
    reply.type('text/plain');
    if (kind !== 'client_credential') return failed(40002, 'invalid grant_type');
    if (appid !== keys.appId) return failed(40013, 'invalid appid');
    if (secret !== keys.appSecret) return failed(40125, 'invalid appsecret');
    const at = now().getTime();
    if (at >= current.until) current = { token: randomBytes(64).toString('base64url'), until: at + lifeMs };
    return JSON.stringify({ access_token: current.token, expires_in: Math.floor((current.until - at) / 1000) });
  });
  app.post('/__sandbox/wechat/forget-token', async () => {
    current = { token: '', until: 0 };
    return {};
  });
  return {
    refusalOf(query) {
      const { access_token: sent } = query as { access_token?: string };
      if (!sent || sent !== current.token)
        return failed(40001, 'invalid credential, access_token is invalid or not latest');
      return now().getTime() >= current.until ? failed(42001, 'access_token expired') : undefined;
    },
  };
}
