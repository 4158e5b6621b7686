import { isBusy } from '../../messages/alipay-words';
import { isUserId, type AlipayAsk } from '../../ports';
import type { Act } from '../../store/tables/follower-tables';
import type { Reply } from '../chat/replies';
import type { Sent } from '../sent';

/** A page of the mini-program, as a life account's message and menu open it. */
export const pageAddress = (appId: string, page: string): string =>
  `alipays://platformapi/startapp?appId=${appId}&page=${encodeURIComponent(page)}`;
const toWhom = (openId: string): object => (isUserId(openId) ? { to_user_id: openId } : { open_id: openId });

/**
 * Which event a message answers: without one Alipay takes a follow for it, and five minutes after that refuses every answer to a tap
 * (MSG_SD_OVER_TIME, developer.aliyun.com/ask/285645).
 */
const events: Partial<Record<Act['kind'], string>> = { followed: 'follow', tapped: 'click', scanned: 'enter_ppchat' };

/** alipay.open.public.message.custom.send; what is refused is refused for good, unless there are too many for now. Within 48 hours after somebody wrote, tapped or came in, a hundred to one person in a day. */
export const createAlipayMessages =
  (ask: AlipayAsk, { appId, log }: { appId: string; log: { error(details: object, text: string): void } }) =>
  async (openId: string, reply: Reply, act: Act['kind']): Promise<Sent> => {
    const event = events[act];
    const { status, body } = await ask('/v3/alipay/open/public/message/custom/send', {
      body: { ...toWhom(openId), chat: '0', ...(event && { event_type: event }), ...bodyOf(reply, appId) },
    });
    if (status < 400) return 'sent';
    if (isBusy(status, body.code)) return 'busy';
    log.error({ code: body.code }, 'a message of the life account is not taken');
    return 'gone';
  };

function bodyOf(reply: Reply, appId: string): object {
  if (reply.kind === 'card')
    return {
      msg_type: 'image-text',
      articles: [
        { title: reply.title, desc: reply.title, url: pageAddress(appId, reply.page), action_name: '立即查看' },
      ],
    };
  return { msg_type: 'text', text: { content: reply.kind === 'text' ? reply.text : asLines(reply) } };
}

/** A life account has no list to tap on: whoever writes one of the lines, or its number, has chosen it. */
const asLines = ({ text, choices, how }: Extract<Reply, { kind: 'choices' }>): string =>
  [text, how, ...choices.map(({ id, text: words }) => `· ${words}${numberIn(id)}`)].filter(Boolean).join('\n');
const numberIn = (id: string): string => (id.startsWith('number:') ? ` ${id.slice('number:'.length)}` : '');
