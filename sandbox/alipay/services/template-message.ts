// alipay.open.app.mini.templatemessage.send: data is JSON inside the JSON.
import type { Handler } from '../../kit/http/signed-routes';
import { valuesOf, type Messages } from '../../kit/messages';
import { rules } from '../rules';
import { refusedBy } from '../signing/signing';

type Body = Partial<Record<'to_open_id' | 'to_user_id' | 'user_template_id' | 'page' | 'data', string>>;

export const sendMessage =
  (messages: Messages): Handler =>
  ({ body }) => {
    const { to_open_id: openId, to_user_id: userId, user_template_id: template, page, data = '' } = body as Body;
    const to = openId ?? userId;
    if (!to || !template || !page) return refusedBy(rules.messageWhole);
    let values: Record<string, string> | undefined;
    try {
      values = valuesOf(JSON.parse(data));
    } catch {
      /* not JSON: refused below */
    }
    if (!values) return refusedBy(rules.messageData);
    const fault = messages.send({ platform: 'alipay', to, template, values });
    if (fault === 'unwanted') return refusedBy(rules.messageWanted);
    if (fault === 'busy') return refusedBy(rules.messageNow);
    return fault === 'lost'
      ? refusedBy({ status: 500, code: 'SYSTEM_ERROR', message: '系统异常' })
      : { status: 200, body: {} };
  };
