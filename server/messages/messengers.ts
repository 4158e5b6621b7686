import type { AlipayAsk } from '../ports';
import type { WechatCall } from '../accounts/wechat-api';
import { isBusy, toReader } from './alipay-words';
import type { Messenger, Messengers } from './announce';
import type { Topic } from '../notice-topics';
import type { Template } from './account-messengers';
import { filled, type Form } from './template-fields';

/** others: of what is no new violation; a platform asks consent for three templates at once. */
type Own = Template & { others?: Partial<Record<Exclude<Topic, 'violation'>, Template>> };
export type MessageSettings = {
  wechat?: Own & { state: 'developer' | 'trial' | 'formal' };
  alipay?: Own;
};

const templateFor = (own: Own, topic: Topic): Template | undefined =>
  topic === 'violation' ? own : own.others?.[topic];

export function createMessengers(
  settings: MessageSettings,
  { wechat, alipay, unfit = () => undefined }: { wechat: WechatCall; alipay: AlipayAsk; unfit?: Unfit },
): Messengers {
  return {
    ...(settings.wechat && { weapp: byWechat(settings.wechat, wechat, unfit) }),
    ...(settings.alipay && { alipay: byAlipay(settings.alipay, alipay) }),
  };
}

/** 43101: not subscribed, or no longer. 40003: no such person. 43107, 43108: messages to them are barred. */
const unwanted = new Set([43101, 40003, 43107, 43108]);
/** -1: busy; 45009, 45047: too many; 40001 and its like: our token, asked for afresh next time. None was delivered. */
const notTaken = new Set([-1, 45009, 45047, 40001, 40014, 42001]);

/** The template does not take what it was filled with. */
const unfitCode = 47003;

/** Hears what is ours to mend. */
export type Unfit = (code: number | undefined, message: string | undefined) => void;

/** message/subscribe/send. What a template refuses is sent once more in plain words; what it refuses then too is told to nobody, and shown so. A fault of our template is thrown, and so logged and not repeated: it is our deployment's to mend. */
const byWechat =
  (own: NonNullable<MessageSettings['wechat']>, call: WechatCall, told: Unfit): Messenger =>
  async (openId, { topic, facts }) => {
    const template = templateFor(own, topic);
    if (!template) return 'unfit';
    const { templateId, page, fields } = template;
    const send = (form: Form) =>
      call('/cgi-bin/message/subscribe/send', {
        touser: openId,
        template_id: templateId,
        page,
        miniprogram_state: own.state,
        lang: 'zh_CN',
        data: filled(fields, facts, form),
      });
    const first = await send('full');
    const { errcode, errmsg } = first.errcode === unfitCode ? await send('plain') : first;
    if (errcode === 0) return 'sent';
    if (errcode === unfitCode) {
      told(errcode, errmsg);
      return 'unfit';
    }
    if (unwanted.has(errcode ?? NaN)) return 'refused';
    if (notTaken.has(errcode ?? NaN)) return 'busy';
    throw new Error(`subscribe/send: ${errcode} ${errmsg}`);
  };

/** The person's will; what passes. All other codes of v3's models are our template, rights and keys. */
const alipayUnwanted = new Set(['MSG_UNSUBSCRIBED', 'MSG_REJECTED', 'MSG_CONTENT_NOT_INTERESTED', 'USER_ID_INVALID']);

/**
 * alipay.open.app.mini.templatemessage.send in v3: a 4xx was not delivered, and its code says why; a 5xx may have been. A fault
 * that is ours to mend is thrown, and so logged and not repeated.
 */
const byAlipay =
  (own: NonNullable<MessageSettings['alipay']>, ask: AlipayAsk): Messenger =>
  async (openId, { topic, facts }) => {
    const template = templateFor(own, topic);
    if (!template) return 'unfit';
    const { status, body, requestId } = await ask('/v3/alipay/open/app/mini/templatemessage/send', {
      body: {
        ...toReader(openId),
        user_template_id: template.templateId,
        page: template.page,
        data: JSON.stringify(filled(template.fields, facts)),
      },
    });
    if (status < 400) return 'sent';
    const code = String(body.code);
    if (isBusy(status, code) || code === 'MSG_SEND_ERROR') return 'busy';
    if (alipayUnwanted.has(code)) return 'refused';
    throw new Error(`templatemessage.send: ${code} ${String(body.message)} ${requestId}`.trim());
  };
