// access_token: one kind of token for all of WeChat's interfaces, whichever of the two ways it was got.
import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Keys } from '../kit/store/keys';
import { failed } from './errcode';

/** Tokens of the mini-program, and of the account, which is another app: neither is good for the other's interfaces. */
export type AccessTokens = {
  refusalOf(query: unknown): string | undefined;
  accountRefusalOf(query: unknown): string | undefined;
};

const lifeMs = 7_200_000;
/** force_refresh: so often a day. */
const mostForced = 20;
type Credential = { grant_type?: string; appid?: string; secret?: string; force_refresh?: boolean };
type Issued = { appId: string; until: number };

/** POST /__sandbox/wechat/forget-token makes every token void before its time, as WeChat now and then does. */
export function registerAccessTokens(app: FastifyInstance, keys: Keys['wechat'], now: () => Date): AccessTokens {
  const secretOf = new Map([
    [keys.appId, keys.appSecret],
    [keys.webAppId, keys.webAppSecret],
  ]);
  const issued = new Map<string, Issued>();
  const stable = new Map<string, string>();
  const forced = new Map<string, number>();
  let isListed = true;
  const lives = (token: string): boolean => (issued.get(token)?.until ?? 0) > now().getTime();

  function issue(appId: string): string {
    const token = randomBytes(64).toString('base64url');
    issued.set(token, { appId, until: now().getTime() + lifeMs });
    return token;
  }
  function again(appId: string): string {
    const day = `${appId} ${now().toISOString().slice(0, 10)}`;
    forced.set(day, (forced.get(day) ?? 0) + 1);
    return forced.get(day)! > mostForced ? '' : issue(appId);
  }
  /** stable_token gives everybody the same until it ends, cgi-bin/token each time another. */
  function answerTo(
    { grant_type: kind, appid = '', secret, force_refresh: isForced }: Credential,
    isStable: boolean,
  ): string {
    if (kind !== 'client_credential') return failed(40002, 'invalid grant_type');
    if (!secretOf.has(appid)) return failed(40013, 'invalid appid');
    if (secret !== secretOf.get(appid)) return failed(40125, 'invalid appsecret');
    if (!isListed) return failed(40164, 'invalid ip 127.0.0.1 ipv6 ::ffff:127.0.0.1, not in whitelist');
    const known = stable.get(appid) ?? '';
    const token = !isStable ? issue(appid) : isForced ? again(appid) : lives(known) ? known : issue(appid);
    if (!token) return failed(45009, 'reach max api daily quota limit');
    if (isStable) stable.set(appid, token);
    const expiresIn = Math.floor((issued.get(token)!.until - now().getTime()) / 1000);
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
    issued.clear();
    return {};
  });
  app.post<{ Body: { listed: boolean } }>('/__sandbox/wechat/whitelist', async ({ body }) => {
    isListed = body.listed;
    return { listed: isListed };
  });
  const refusalFor = (appId: string) => (query: unknown) => {
    const { access_token: sent = '' } = query as { access_token?: string };
    if (issued.get(sent)?.appId !== appId)
      return failed(40001, 'invalid credential, access_token is invalid or not latest');
    return lives(sent) ? undefined : failed(42001, 'access_token expired');
  };
  return { refusalOf: refusalFor(keys.appId), accountRefusalOf: refusalFor(keys.webAppId) };
}
