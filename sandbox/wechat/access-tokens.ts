// access_token: one kind of token for all of WeChat's interfaces, whichever of the two ways it was got.
import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Keys } from '../kit/store/keys';
import { failed } from './errcode';

export type AccessTokens = { refusalOf(query: unknown): string | undefined };

const lifeMs = 7_200_000;
type Credential = Record<string, string | undefined>;

/** POST /__sandbox/wechat/forget-token makes every token void before its time, as WeChat now and then does. */
export function registerAccessTokens(app: FastifyInstance, keys: Keys['wechat'], now: () => Date): AccessTokens {
  const untilOf = new Map<string, number>();
  let stable = '';
  const lives = (token: string): boolean => (untilOf.get(token) ?? 0) > now().getTime();

  function issue(): string {
    const token = randomBytes(64).toString('base64url');
    untilOf.set(token, now().getTime() + lifeMs);
    return token;
  }
  /** stable_token gives everybody the same until it ends, cgi-bin/token each time another. */
  function answerTo({ grant_type: kind, appid, secret }: Credential, isStable: boolean): string {
    if (kind !== 'client_credential') return failed(40002, 'invalid grant_type');
    if (appid !== keys.appId) return failed(40013, 'invalid appid');
    if (secret !== keys.appSecret) return failed(40125, 'invalid appsecret');
    const token = isStable && lives(stable) ? stable : issue();
    if (isStable) stable = token;
    const expiresIn = Math.floor((untilOf.get(token)! - now().getTime()) / 1000);
    return JSON.stringify({ access_token: token, expires_in: expiresIn });
  }
  app.post('/cgi-bin/stable_token', async (request, reply) => {
    void reply.type('text/plain');
    return answerTo((request.body ?? {}) as Credential, true);
  });
  app.get('/cgi-bin/token', async (request, reply) => {
    void reply.type('text/plain');
    return answerTo(request.query as Credential, false);
  });
  app.post('/__sandbox/wechat/forget-token', async () => {
    untilOf.clear();
    return {};
  });
  return {
    refusalOf(query) {
      const { access_token: sent } = query as { access_token?: string };
      if (!sent || !untilOf.has(sent))
        return failed(40001, 'invalid credential, access_token is invalid or not latest');
      return lives(sent) ? undefined : failed(42001, 'access_token expired');
    },
  };
}
