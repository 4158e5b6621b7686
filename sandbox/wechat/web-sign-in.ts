// 网页授权 with scope snsapi_base: silent, the browser only bounces and comes back with a code.
import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { isInsideWechat } from '../kit/people/browser';
import { browserUser } from '../kit/people/browser-user';
import { isLoopbackUrl } from '../kit/http/loopback';
import type { SignInParts } from './mini-program-sign-in';
import { failed, refusedCode } from './errcode';

type Query = Record<string, string | undefined>;

export function registerWebSignIn(app: FastifyInstance, parts: SignInParts): void {
  const { keys, codes } = parts;
  app.get('/connect/oauth2/authorize', async (request, reply) => {
    const { appid, redirect_uri: target, response_type: kind, scope, state } = request.query as Query;
    if (appid !== keys.webAppId || kind !== 'code' || scope !== 'snsapi_base')
      return reply.code(400).send(failed(40013, 'appid, response_type or scope is wrong'));
    if (!isInsideWechat(request)) return reply.type('text/html; charset=utf-8').send('请在微信客户端打开链接');
    if (!isLoopbackUrl(target)) return reply.code(400).send(failed(10003, 'redirect_uri域名与后台配置不一致'));
    const back = new URL(target);
    back.searchParams.set('code', codes.issue(browserUser(request, reply), keys.webAppId));
    if (state !== undefined) back.searchParams.set('state', state);
    return reply.redirect(back.toString());
  });
  app.get('/sns/oauth2/access_token', async (request, reply) =>
    reply.type('text/plain').send(accessToken(parts, request.query as Query)),
  );
}

function accessToken({ keys, codes, openIdOf }: SignInParts, asked: Query): string {
  if (asked.appid !== keys.webAppId) return failed(40013, 'invalid appid');
  if (asked.secret !== keys.webAppSecret) return failed(40125, 'invalid appsecret');
  if (asked.grant_type !== 'authorization_code') return failed(40002, 'invalid grant_type');
  const who = codes.redeem(asked.code ?? '', keys.webAppId);
  if (who.kind !== 'ok') return refusedCode(who);
  return JSON.stringify({
    access_token: randomBytes(48).toString('base64url'),
    expires_in: 7200,
    refresh_token: randomBytes(48).toString('base64url'),
    openid: openIdOf(who.user, keys.webAppId),
    scope: 'snsapi_base',
  });
}
