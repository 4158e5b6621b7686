import type { AlipaySdk } from 'alipay-sdk';
import { dayOf, shanghaiInstant } from '#domain/day';
import type { AnnouncedFacts } from '../store/watching-tables';
import { isUserId } from '../ports';
import type { WechatCall } from '../accounts/wechat-api';
import type { Messenger, Messengers } from './announce';

/** Which field of a platform's own template takes which fact, e.g. { car_number1: 'plate', time2: 'time' }. */
export type Fields = Record<string, 'plate' | 'time' | 'place' | 'offence'>;
export type MessageSettings = {
  wechat?: { templateId: string; page: string; fields: Fields; state: 'developer' | 'trial' | 'formal' };
  alipay?: { templateId: string; page: string; fields: Fields };
};

export function createMessengers(
  settings: MessageSettings,
  { wechat, alipay }: { wechat: WechatCall; alipay: AlipaySdk },
): Messengers {
  return {
    ...(settings.wechat && { weapp: byWechat(settings.wechat, wechat) }),
    ...(settings.alipay && { alipay: byAlipay(settings.alipay, alipay) }),
  };
}

/** 43101: not subscribed, or no longer. 40003: no such person. 43107, 43108: messages to them are barred. */
const unwanted = new Set([43101, 40003, 43107, 43108]);
/** -1: busy; 45009, 45047: too many; 40001 and its like: our token, asked for afresh next time. None was delivered. */
const notTaken = new Set([-1, 45009, 45047, 40001, 40014, 42001]);

/** message/subscribe/send. A fault of our template is thrown, and so logged and not repeated: it is our deployment's to mend. */
const byWechat =
  ({ templateId, page, fields, state }: NonNullable<MessageSettings['wechat']>, call: WechatCall): Messenger =>
  async (openId, facts) => {
    const { errcode, errmsg } = await call('/cgi-bin/message/subscribe/send', {
      touser: openId,
      template_id: templateId,
      page,
      miniprogram_state: state,
      lang: 'zh_CN',
      data: filled(fields, facts),
    });
    if (errcode === 0) return 'sent';
    if (unwanted.has(errcode ?? NaN)) return 'refused';
    if (notTaken.has(errcode ?? NaN)) return 'busy';
    throw new Error(`subscribe/send: ${errcode} ${errmsg}`);
  };

/** The person's will; what passes. All other codes of v3's models are our template, rights and keys. */
const alipayUnwanted = new Set(['MSG_UNSUBSCRIBED', 'MSG_REJECTED', 'MSG_CONTENT_NOT_INTERESTED', 'USER_ID_INVALID']);
const alipayNotTaken = new Set(['MSG_SEND_ERROR', 'app-call-limited', 'method-call-limited']);

/**
 * alipay.open.app.mini.templatemessage.send in v3: a 4xx was not delivered, and its code says why; a 5xx may have been. A fault
 * that is ours to mend is thrown, and so logged and not repeated.
 */
const byAlipay =
  ({ templateId, page, fields }: NonNullable<MessageSettings['alipay']>, sdk: AlipaySdk): Messenger =>
  async (openId, facts) =>
    sdk
      .curl('POST', '/v3/alipay/open/app/mini/templatemessage/send', {
        body: {
          ...(isUserId(openId) ? { to_user_id: openId } : { to_open_id: openId }),
          user_template_id: templateId,
          page,
          data: JSON.stringify(filled(fields, facts)),
        },
      })
      .then(
        () => 'sent' as const,
        (error: { responseHttpStatus?: number; code?: string }) => {
          const [status, code] = [error.responseHttpStatus ?? 500, error.code ?? ''];
          if (status === 429 || alipayNotTaken.has(code)) return 'busy' as const;
          if (status < 500 && alipayUnwanted.has(code)) return 'refused' as const;
          throw error;
        },
      );

/** WeChat takes twenty characters in a `thing`; both platforms take an object with `value` for each field. */
export function filled(
  fields: Fields,
  { plate, occurredAt, place, offence }: AnnouncedFacts,
): Record<string, { value: string }> {
  const at = new Date(occurredAt);
  const values = {
    plate,
    time: `${dayOf(at)} ${shanghaiInstant(at).slice(11, 16)}`,
    place: cut(place),
    offence: cut(offence),
  };
  return Object.fromEntries(Object.entries(fields).map(([field, fact]) => [field, { value: values[fact] }]));
}

/** A line break ends a field there, or has it refused. */
const cut = (text: string): string => {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length <= 20 ? characters.join('') || '-' : `${characters.slice(0, 19).join('')}…`;
};
