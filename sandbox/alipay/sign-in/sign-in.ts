import { randomBytes } from 'node:crypto';
import { Type } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import { wall } from '../../kit/time/china-time';
import type { Answer, Handler } from '../../kit/http/signed-routes';
import { createCodes, type Codes } from '../../kit/people/one-time-codes';
import type { Alipay } from '../alipay';
import { fieldRefusal, TokenRequest } from '../signing/requests';
import { rules } from '../rules';
import { refusedBy } from '../signing/signing';

/** `my.getAuthCode` on the phone; the code is redeemed at alipay.system.oauth.token. */
export function phoneLoginRoute(app: FastifyInstance, { keys, now }: Alipay): Codes {
  const codes = createCodes(now);
  app.post('/__phone/alipay/login', { schema: { body: Type.Object({ user: Type.String() }) } }, async (request) => ({
    authCode: codes.issue((request.body as { user: string }).user, keys.appId),
  }));
  return codes;
}

export const oauthToken =
  (alipay: Alipay, codes: Codes): Handler =>
  ({ body }) =>
    fieldRefusal(TokenRequest, body) ?? tokenFor(alipay, codes, (body as TokenRequest).code ?? '');

function tokenFor({ keys, now, openIdOf }: Alipay, codes: Codes, code: string): Answer {
  const who = codes.redeem(code, keys.appId);
  if (who.kind !== 'ok') return refusedBy(rules.codeOnce);
  return {
    status: 200,
    body: {
      open_id: openIdOf(who.user),
      access_token: randomBytes(20).toString('hex'),
      refresh_token: randomBytes(20).toString('hex'),
      expires_in: '31536000',
      re_expires_in: '31536000',
      auth_start: wall(now()),
    },
  };
}
