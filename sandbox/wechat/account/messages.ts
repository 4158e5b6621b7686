// 客服消息, 类目模板消息 and 订阅通知, with what WeChat refuses of each.
import type { FastifyInstance } from 'fastify';
import { valuesOf } from '../../kit/messages';
import type { AccessTokens } from '../access-tokens';
import { failed } from '../errcode';
import type { Chats } from '../../kit/chat/chats';
import type { Media } from './media';
import { accountTemplates, isTemplate } from './templates';

export type MessageParts = { tokens: AccessTokens; chats: Chats; media: Media; now: () => Date; appId: string };
type Body = Record<string, unknown>;
const ok = () => failed(0, 'ok');

const kinds: [RegExp, RegExp][] = [
  [/^thing\d+$/, /^[^\n]{1,20}$/u],
  [/^car_number\d+$/, /^[\p{Script=Han}A-Z0-9]{1,8}$/u],
  [/^character_string\d+$/, /^[\x20-\x7e]{1,32}$/],
  [/^phrase\d+$/, /^\p{Script=Han}{1,5}$/u],
  [/^amount\d+$/, /^[¥￥]?\d{1,10}(\.\d{1,2})?元?$/],
  [/^date\d+$/, /^\d{4}-\d\d-\d\d$/],
  [/^time\d+$/, /^(\d{4}-\d\d-\d\d )?\d\d:\d\d$/],
];
const cut = /^(first|remark)$/;

export function registerAccountMessages(app: FastifyInstance, parts: MessageParts): void {
  let fault: { code: number; message: string } | undefined;
  const on = (path: string, answer: (parts: MessageParts, body: Body) => string) =>
    app.post(path, async (request, reply) => {
      void reply.type('text/plain');
      const refusal = parts.tokens.accountRefusalOf(request.query);
      if (refusal) return refusal;
      return fault ? failed(fault.code, fault.message) : answer(parts, (request.body ?? {}) as Body);
    });
  on('/cgi-bin/message/custom/send', custom);
  on('/cgi-bin/message/template/send', template);
  on('/cgi-bin/message/subscribe/bizsend', subscription);
  app.post<{ Body: { code: number; message?: string } }>(
    '/__sandbox/wechat/account/message-fault',
    async ({ body }) => {
      fault = body.code === 0 ? undefined : { code: body.code, message: body.message ?? 'fault' };
      return {};
    },
  );
}

function custom({ chats, media, now, appId }: MessageParts, body: Body): string {
  const to = String(body.touser ?? '');
  const follower = chats.get(to);
  if (!follower?.follows) return failed(43004, 'require subscribe');
  if (follower.until < now().getTime()) return failed(45015, 'response out of time limit or subscription is canceled');
  if (follower.left < 1) return failed(45047, 'out of response count limit');
  const part = body[String(body.msgtype)] as Body | undefined;
  const said = part && spoken(String(body.msgtype), part);
  if (!said) return failed(40008, 'invalid message type');
  if (said.kind === 'text' && (said.text === '' || Buffer.byteLength(said.text) > 2048))
    return failed(said.text === '' ? 44004 : 45002, said.text === '' ? 'empty content' : 'content size out of limit');
  if (said.kind === 'card' && part.appid !== appId) return failed(40013, 'invalid appid');
  if (said.kind === 'card' && !media.has(String(part.thumb_media_id))) return failed(40007, 'invalid media_id');
  chats.change(to, follower.user, { left: follower.left - 1 });
  chats.say(to, 'account', said);
  return ok();
}

function spoken(kind: string, part: Body) {
  if (kind === 'text') return { kind: 'text' as const, text: String(part.content ?? '') };
  if (kind === 'miniprogrampage')
    return { kind: 'card' as const, title: String(part.title), page: String(part.pagepath) };
  if (kind !== 'msgmenu' || !Array.isArray(part.list)) return undefined;
  const choices = (part.list as { id: string; content: string }[]).map(({ id, content }) => ({ id, text: content }));
  return { kind: 'choices' as const, text: String(part.head_content ?? ''), choices };
}

/** Colours, first and remark are taken and not shown, as since May 2023. */
function template(parts: MessageParts, body: Body): string {
  const follower = parts.chats.get(String(body.touser ?? ''));
  if (!follower) return failed(40003, 'invalid openid');
  if (!follower.follows) return failed(43004, 'require subscribe');
  return notice(parts, body);
}

function subscription(parts: MessageParts, body: Body): string {
  const to = String(body.touser ?? '');
  const follower = parts.chats.get(to);
  if (!follower) return failed(40003, 'invalid openid');
  if (follower.wants < 1) return failed(43101, 'user refuse to accept the msg');
  const answer = notice(parts, body);
  if (answer === ok()) parts.chats.change(to, follower.user, { wants: follower.wants - 1 });
  return answer;
}

function notice({ chats, appId }: MessageParts, body: Body): string {
  const { template_id: id } = body;
  if (!isTemplate(id)) return failed(40037, 'invalid template_id');
  const values = valuesOf(body.data);
  if (!values) return failed(47003, 'argument invalid! data');
  const missing = Object.keys(accountTemplates[id].fields).find((name) => !(name in values));
  const wrong = missing
    ? [missing]
    : Object.entries(values).find(([name, value]) => !cut.test(name) && !fits(name, value));
  if (wrong) return failed(47003, `argument invalid! data.${wrong[0]}.value is invalid`);
  const jump = body.miniprogram as { appid?: string; pagepath?: string } | undefined;
  if (jump && jump.appid !== appId) return failed(40013, 'invalid appid');
  const shown = Object.fromEntries(Object.entries(values).filter(([name]) => !cut.test(name)));
  const page = String(jump?.pagepath ?? body.page ?? '');
  chats.say(String(body.touser), 'wechat', { kind: 'notice', values: shown, page });
  return failed(0, 'ok');
}

const fits = (name: string, value: string): boolean =>
  kinds.some(([kind, shape]) => kind.test(name) && shape.test(value));
