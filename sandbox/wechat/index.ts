// WeChat's own doors: 小程序登录 (jscode2session) and 网页授权 (snsapi_base), and the phone that asks for a code.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import type { Keys } from '../keys';
import { isLoopbackUrl } from '../loopback';
import { openCodes, type Redeemed } from '../one-time-codes';
import { browserUser } from '../browser-user';

export type WechatParts = {
  keys: Keys['wechat'];
  now: () => Date;
  openIdOf: (user: string, appId: string) => string;
};

type Query = Record<string, string | undefined>;

export function registerWechat(app: FastifyInstance, { keys, now, openIdOf }: WechatParts): void {
  const codes = openCodes(now);

  app.post('/__phone/wechat/login', { schema: { body: Type.Object({ user: Type.String() }) } }, async (request) =>
    ({ code: codes.issue((request.body as { user: string }).user, keys.appId) }));

  app.get('/sns/jscode2session', async (request, reply) => {
    const { appid, secret, js_code: code } = request.query as Query;
    // WeChat answers JSON as text/plain and always with 200; errors have an errcode.
    void reply.type('text/plain');
    if (appid !== keys.appId) return failed(40013, 'invalid appid');
    if (secret !== keys.appSecret) return failed(40125, 'invalid appsecret');
    const who = codes.redeem(code ?? '', keys.appId);
    if (who.kind !== 'ok') return refused(who);
    const sessionKey = createHash('md5').update(randomUUID()).digest('base64');
    return JSON.stringify({ session_key: sessionKey, openid: openIdOf(who.user, keys.appId) });
  });

  app.get('/connect/oauth2/authorize', async (request, reply) => {
    const { appid, redirect_uri: target, response_type: kind, scope, state } = request.query as Query;
    if (appid !== keys.webAppId || kind !== 'code' || scope !== 'snsapi_base')
      return reply.code(400).send({ errcode: 40013, errmsg: 'appid, response_type or scope is wrong' });
    if (!isLoopbackUrl(target)) return reply.code(400).send({ errcode: 10003, errmsg: 'redirect_uri 域名与后台配置不一致' });
    const back = new URL(target);
    back.searchParams.set('code', codes.issue(browserUser(request, reply), keys.webAppId));
    if (state !== undefined) back.searchParams.set('state', state);
    return reply.redirect(back.toString());
  });

  app.get('/sns/oauth2/access_token', async (request, reply) => {
    const { appid, secret, code, grant_type: grant } = request.query as Query;
    void reply.type('text/plain');
    if (appid !== keys.webAppId) return failed(40013, 'invalid appid');
    if (secret !== keys.webAppSecret) return failed(40125, 'invalid appsecret');
    if (grant !== 'authorization_code') return failed(40002, 'invalid grant_type');
    const who = codes.redeem(code ?? '', keys.webAppId);
    if (who.kind !== 'ok') return refused(who);
    return JSON.stringify({
      access_token: randomBytes(48).toString('base64url'), expires_in: 7200,
      refresh_token: randomBytes(48).toString('base64url'),
      openid: openIdOf(who.user, keys.webAppId), scope: 'snsapi_base',
    });
  });
}

const failed = (errcode: number, errmsg: string) => JSON.stringify({ errcode, errmsg });

const refused = ({ kind }: Redeemed) =>
  kind === 'used' ? failed(40163, 'code been used') : failed(40029, 'invalid code');
