import type { WechatAnswer, WechatApi } from '../../accounts/wechat-api';
import type { Reply } from '../chat/replies';
import type { Sent } from '../sent';

/** WeChat refuses more bytes of text than this (dodgepudding/wechat-php-sdk#363). */
const mostTextBytes = 2047;
/** 40003: no such person. 43004: not a follower. 45015: past its time. 45047: as many as were allowed. */
const gone = new Set([40003, 43004, 45015, 45047]);
const busy = new Set([-1, 45009, 40001, 40014, 42001]);

/** A text of so many bytes at most, cut between two characters. */
export function shortened(text: string, most = mostTextBytes): string {
  if (Buffer.byteLength(text) <= most) return text;
  let short = '';
  let bytes = Buffer.byteLength('…');
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    short += character;
  }
  return `${short}…`;
}

/** cgi-bin/message/custom/send: what an account says within the time after its follower's own act. */
export const createCustomerMessages =
  ({ call }: Pick<WechatApi, 'call'>, card: { appId: string; thumb(): Promise<string> }) =>
  async (openId: string, reply: Reply): Promise<Sent> => {
    const body = { touser: openId, ...(await bodyOf(reply, card)) };
    return meaningOf(await call('/cgi-bin/message/custom/send', body), 'custom/send');
  };

export function meaningOf({ errcode, errmsg }: WechatAnswer, path: string): Sent {
  if (errcode === 0) return 'sent';
  if (gone.has(errcode ?? NaN)) return 'gone';
  if (busy.has(errcode ?? NaN)) return 'busy';
  throw new Error(`${path}: ${errcode} ${errmsg}`);
}

async function bodyOf(reply: Reply, card: { appId: string; thumb(): Promise<string> }): Promise<object> {
  switch (reply.kind) {
    case 'text':
      return { msgtype: 'text', text: { content: shortened(reply.text) } };
    case 'choices':
      return {
        msgtype: 'msgmenu',
        msgmenu: {
          head_content: shortened(reply.text),
          list: reply.choices.map(({ id, text }) => ({ id, content: text })),
          tail_content: '',
        },
      };
    case 'card':
      return {
        msgtype: 'miniprogrampage',
        miniprogrampage: {
          title: reply.title,
          appid: card.appId,
          pagepath: reply.page,
          thumb_media_id: await card.thumb(),
        },
      };
  }
}
