// What a follower of the life account does: POST /__phone/alipay/account/<act>, and the chat as it is seen.
import { Type, type Static, type TProperties } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import type { Chats } from '../../kit/chat/chats';
import type { LifeFields } from './news';

type Parts = {
  chats: Chats;
  now: () => Date;
  openIdOf(user: string): string;
  news(fields: LifeFields): Promise<boolean>;
};
const twoDaysMs = 48 * 3600_000;
const messagesADay = 100;

export function registerLifeAccountPhone(app: FastifyInstance, { chats, now, openIdOf, news }: Parts): void {
  async function tell(user: string, fields: LifeFields): Promise<void> {
    const openId = openIdOf(user);
    chats.allow(openId, messagesADay, twoDaysMs);
    const heard = await news({ FromUserId: openId, CreateTime: String(now().getTime()), ...fields });
    if (!heard && fields.EventType !== 'unfollow')
      chats.say(openId, 'wechat', { kind: 'text', text: '商户系统繁忙，请稍后再试' });
  }
  const on = <P extends TProperties>(
    act: string,
    properties: P,
    work: (body: Static<ReturnType<typeof Type.Object<P>>> & { user: string }) => Promise<unknown>,
  ) =>
    app.post(
      `/__phone/alipay/account/${act}`,
      {
        bodyLimit: 16 << 20,
        schema: { body: Type.Object({ user: Type.String(), ...properties }, { additionalProperties: false }) },
      },
      async ({ body }) => (await work(body as never)) ?? {},
    );
  const event = (user: string, EventType: string, ActionParam = '') => {
    chats.change(openIdOf(user), user, { event: EventType === 'enter' ? 'enter_ppchat' : EventType });
    return tell(user, { MsgType: 'event', EventType, ActionParam });
  };

  on('follow', { scene: Type.Optional(Type.String()) }, async ({ user, scene }) => {
    chats.change(openIdOf(user), user, { follows: true });
    return event(user, 'follow', scene ? JSON.stringify({ scene: { sceneId: scene } }) : '');
  });
  on('unfollow', {}, async ({ user }) => {
    chats.change(openIdOf(user), user, { follows: false, left: 0 });
    return event(user, 'unfollow');
  });
  on('write', { text: Type.String(), choice: Type.Optional(Type.String()) }, async ({ user, text }) => {
    chats.change(openIdOf(user), user, { event: '' });
    chats.say(openIdOf(user), 'follower', { kind: 'text', text });
    return tell(user, { MsgType: 'text', Text: text });
  });
  on('photo', { picture: Type.String() }, async ({ user }) => {
    chats.change(openIdOf(user), user, { event: '' });
    chats.say(openIdOf(user), 'follower', { kind: 'picture', mediaId: 'none' });
    return tell(user, { MsgType: 'image', MediaId: 'none' });
  });
  on('tap', { key: Type.String() }, async ({ user, key }) => event(user, 'click', key));
  app.get<{ Querystring: { user: string } }>('/__phone/alipay/account/lines', async ({ query }) =>
    chats.linesOf(openIdOf(query.user)),
  );
}
