// alipay.open.app.mini.templatemessage.send: data is JSON inside the JSON.
import type { Handler } from '../kit/http/signed-routes';
import { valuesOf, type Messages } from '../kit/messages';
import { refusal } from './signing';

type Body = Partial<Record<'to_open_id' | 'to_user_id' | 'user_template_id' | 'page' | 'data', string>>;

export const sendMessage =
  (messages: Messages): Handler =>
  ({ body }) => {
    const { to_open_id: openId, to_user_id: userId, user_template_id: template, page, data = '' } = body as Body;
    const to = openId ?? userId;
    if (!to || !template || !page) return refusal(400, 'INVALID_PARAMETER', '参数有误');
    let values: Record<string, string> | undefined;
    try {
      values = valuesOf(JSON.parse(data));
    } catch {
      /* not JSON: refused below */
    }
    if (!values) return refusal(400, 'INVALID_PARAMETER', 'data 不合法');
    const fault = messages.send({ platform: 'alipay', to, template, values });
    if (fault === 'unwanted') return refusal(400, 'MSG_UNSUBSCRIBED', '用户未订阅');
    if (fault === 'busy') return refusal(400, 'MSG_SEND_ERROR', '消息发送失败，请稍后重试');
    return fault === 'lost' ? refusal(500, 'SYSTEM_ERROR', '系统异常') : { status: 200, body: {} };
  };
