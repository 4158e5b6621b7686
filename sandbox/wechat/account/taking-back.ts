// 授权用户信息变更: what somebody takes back of a mini-program in WeChat's own settings.
import { Type, type Static } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import type { PushFields } from './pushes';

type Parts = {
  now: () => Date;
  appId: string;
  openIdOf(user: string): string;
  push(fields: PushFields, openId: string): Promise<boolean>;
};
/** info: the number of one kind of data (1 is the plate, 14 a picture); without one it is the whole account. */
const TakenBack = Type.Object(
  { user: Type.String(), info: Type.Optional(Type.String()) },
  { additionalProperties: false },
);

export function registerTakingBack(app: FastifyInstance, { now, appId, openIdOf, push }: Parts): void {
  app.post('/__phone/wechat/mini-program/take-back', { schema: { body: TakenBack } }, async ({ body }) => {
    const { user, info } = body as Static<typeof TakenBack>;
    const created = String(Math.floor(now().getTime() / 1000));
    const event = info === undefined ? 'user_authorization_cancellation' : 'user_authorization_revoke';
    const about = { OpenID: openIdOf(user), AppID: appId, ...(info !== undefined && { RevokeInfo: info }) };
    const platform = { ToUserName: 'gh_miniprogram', FromUserName: 'o_platform', CreateTime: created };
    return { heard: await push({ ...platform, MsgType: 'event', Event: event, ...about }, 'o_platform') };
  });
}
