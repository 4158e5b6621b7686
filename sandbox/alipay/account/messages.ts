// alipay.open.public.message.custom.send and single.send, with what Alipay refuses of each.
import type { Chats } from '../../kit/chat/chats';
import type { Handler } from '../../kit/http/signed-routes';
import { valuesOf } from '../../kit/messages';
import { rules } from '../rules';
import { refusedBy } from '../signing/signing';

type Article = { title?: string; desc?: string; url?: string; action_name?: string };
type Custom = Partial<Record<'to_user_id' | 'open_id' | 'msg_type' | 'event_type', string>> & {
  text?: { content?: string };
  articles?: Article[];
};
export const pageIn = (address = ''): string => new URLSearchParams(address.split('?')[1] ?? '').get('page') ?? '';

/** Within 48 hours after an act of the follower's, a hundred in a day. */
export const sayTo =
  (chats: Chats, now: () => Date): Handler =>
  ({ body }) => {
    const { to_user_id, open_id, msg_type: kind, event_type: event = '', text, articles = [] } = body as Custom;
    const to = to_user_id ?? open_id ?? '';
    const follower = chats.get(to);
    if (!follower?.follows || follower.until < now().getTime()) return refusedBy(rules.followerNear);
    if ((follower.event ?? '') !== event) return refusedBy(rules.eventNamed);
    if (follower.left < 1) return refusedBy(rules.messagesADay);
    const [article] = articles;
    const isText = kind === 'text' && Boolean(text?.content);
    const isCard = kind === 'image-text' && Boolean(article?.title) && [...(article?.action_name ?? '')].length <= 8;
    if (!isText && !isCard) return refusedBy(rules.asListed);
    chats.change(to, follower.user, { left: follower.left - 1 });
    if (isText) chats.say(to, 'account', { kind: 'text', text: text!.content! });
    else chats.say(to, 'account', { kind: 'card', title: article!.title!, page: pageIn(article!.url) });
    return { status: 200, body: {} };
  };

type Single = { to_user_id?: string; to_open_id?: string; template?: { template_id?: string; context?: object } };

export const lifeTemplate =
  (chats: Chats): Handler =>
  ({ body }) => {
    const { to_user_id, to_open_id, template } = body as Single;
    const to = to_user_id ?? to_open_id ?? '';
    if (!chats.get(to)?.follows) return refusedBy(rules.followerNear);
    const { url, first, remark, ...context } = (template?.context ?? {}) as Record<string, unknown>;
    const keywords = Object.fromEntries(Object.entries(context).filter(([name]) => /^keyword\d+$/.test(name)));
    const values = valuesOf(keywords);
    if (!template?.template_id?.startsWith('sandbox-life-') || !values || !first || !remark)
      return refusedBy(rules.messageData);
    chats.say(to, 'wechat', { kind: 'notice', values, page: pageIn(String(url ?? '')) });
    return { status: 200, body: {} };
  };
