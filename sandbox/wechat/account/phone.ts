// What a follower does on a phone: POST /__phone/wechat/account/<act>, and the chat as it is seen.
import { randomInt } from 'node:crypto';
import { Type, type Static, type TProperties } from '@sinclair/typebox';
import type { FastifyInstance } from 'fastify';
import type { Chats } from '../../kit/chat/chats';
import type { Media } from './media';
import type { PushFaults, PushFields } from './pushes';

type Parts = {
  chats: Chats;
  media: Media;
  now: () => Date;
  accountId: string;
  openIdOf(user: string): string;
  push(fields: PushFields, openId: string): Promise<boolean>;
  setFaults(faults: PushFaults): void;
};

const outOfOrder = '该服务号提供的服务出现故障，请稍后再试';
const twoDaysMs = 48 * 3600_000;
const minuteMs = 60_000;
/** Above 2^53, as true ones are. */
const newMsgId = (): string => `2${Array.from({ length: 16 }, () => randomInt(10)).join('')}`;

export function registerAccountPhone(app: FastifyInstance, parts: Parts): void {
  const { chats, now, accountId, openIdOf, push } = parts;

  async function tell(user: string, fields: PushFields): Promise<void> {
    const openId = openIdOf(user);
    const created = String(Math.floor(now().getTime() / 1000));
    const heard = await push({ ToUserName: accountId, FromUserName: openId, CreateTime: created, ...fields }, openId);
    if (!heard && fields.Event !== 'unsubscribe') chats.say(openId, 'wechat', { kind: 'text', text: outOfOrder });
  }
  const on = <P extends TProperties>(
    act: string,
    properties: P,
    work: (body: Static<ReturnType<typeof Type.Object<P>>> & { user: string }) => Promise<unknown>,
  ) =>
    app.post(
      `/__phone/wechat/account/${act}`,
      {
        bodyLimit: 16 << 20,
        schema: { body: Type.Object({ user: Type.String(), ...properties }, { additionalProperties: false }) },
      },
      async ({ body }) => (await work(body as never)) ?? {},
    );

  on('follow', { scene: Type.Optional(Type.String()) }, async ({ user, scene }) => {
    const openId = openIdOf(user);
    const follows = chats.get(openId)?.follows ?? false;
    chats.change(openId, user, { follows: true });
    chats.allow(openId, 3, minuteMs);
    if (follows) return tell(user, { MsgType: 'event', Event: 'SCAN', EventKey: scene ?? '' });
    return tell(user, { MsgType: 'event', Event: 'subscribe', EventKey: scene ? `qrscene_${scene}` : '' });
  });
  on('unfollow', {}, async ({ user }) => {
    chats.change(openIdOf(user), user, { follows: false, left: 0 });
    return tell(user, { MsgType: 'event', Event: 'unsubscribe', EventKey: '' });
  });
  on('write', { text: Type.String(), choice: Type.Optional(Type.String()) }, async ({ user, text, choice }) => {
    chats.say(openIdOf(user), 'follower', { kind: 'text', text });
    chats.allow(openIdOf(user), choice ? 3 : 5, choice ? minuteMs : twoDaysMs);
    return tell(user, { MsgType: 'text', Content: text, MsgId: newMsgId(), ...(choice && { bizmsgmenuid: choice }) });
  });
  on('photo', { picture: Type.String() }, async ({ user, picture }) => {
    const mediaId = parts.media.put(Buffer.from(picture.replace(/^data:[^,]*,/, ''), 'base64'));
    chats.say(openIdOf(user), 'follower', { kind: 'picture', mediaId });
    chats.allow(openIdOf(user), 5, twoDaysMs);
    return tell(user, { MsgType: 'image', PicUrl: 'http://mmbiz.qpic.cn/none', MediaId: mediaId, MsgId: newMsgId() });
  });
  on('speak', { text: Type.String() }, async ({ user, text }) => {
    chats.say(openIdOf(user), 'follower', { kind: 'voice', text });
    chats.allow(openIdOf(user), 5, twoDaysMs);
    return tell(user, { MsgType: 'voice', MediaId: 'voice', Format: 'amr', Recognition: text, MsgId: newMsgId() });
  });
  on('tap', { key: Type.String() }, async ({ user, key }) => {
    chats.allow(openIdOf(user), 3, minuteMs);
    return tell(user, { MsgType: 'event', Event: 'CLICK', EventKey: key });
  });
  on('consent', { times: Type.Integer() }, async ({ user, times }) =>
    chats.change(openIdOf(user), user, { wants: times }),
  );
  /** Anything at all, as WeChat might say it. */
  on('push', { fields: Type.Record(Type.String(), Type.String()) }, async ({ user, fields }) => tell(user, fields));

  app.get<{ Querystring: { user: string } }>('/__phone/wechat/account/lines', async ({ query }) =>
    chats.linesOf(openIdOf(query.user)),
  );
  app.post<{ Body: PushFaults }>('/__sandbox/wechat/account/push-faults', async ({ body }) => {
    parts.setFaults(body);
    return {};
  });
}
