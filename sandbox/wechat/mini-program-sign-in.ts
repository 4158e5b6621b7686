// 小程序登录: `wx.login` on the phone gives a code, jscode2session turns it into an openid.
import { randomBytes } from 'node:crypto';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import type { Keys } from '../kit/store/keys';
import type { Codes } from '../kit/people/one-time-codes';
import { failed, refusedCode } from './errcode';

export type SignInParts = {
  keys: Keys['wechat'];
  codes: Codes;
  openIdOf: (user: string, appId: string) => string;
  unionIdOf: (user: string) => string;
};

type Query = Record<string, string | undefined>;

const Login = Type.Object({ user: Type.String() });

export function registerMiniProgramSignIn(app: FastifyInstance, parts: SignInParts): void {
  const { keys, codes } = parts;
  app.post('/__phone/wechat/login', { schema: { body: Login } }, async (request) => ({
    code: codes.issue((request.body as { user: string }).user, keys.appId),
  }));
  app.get('/sns/jscode2session', async (request, reply) =>
    reply.type('text/plain').send(session(parts, request.query as Query)),
  );
}

function session({ keys, codes, openIdOf, unionIdOf }: SignInParts, asked: Query): string {
  if (asked.appid !== keys.appId) return failed(40013, 'invalid appid');
  if (asked.secret !== keys.appSecret) return failed(40125, 'invalid appsecret');
  const who = codes.redeem(asked.js_code ?? '', keys.appId);
  if (who.kind !== 'ok') return refusedCode(who);
  const sessionKey = randomBytes(16).toString('base64');
  return JSON.stringify({
    session_key: sessionKey,
    openid: openIdOf(who.user, keys.appId),
    unionid: unionIdOf(who.user),
  });
}
