// 支付宝 OpenAPI v2: one address for every method. The same trades as v3's, in the older envelope.
import { createVerify } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fromWall } from '../../kit/time/china-time';
import type { Answer, Call, Handler } from '../../kit/http/signed-routes';
import type { Codes } from '../../kit/people/one-time-codes';
import type { Alipay } from '../alipay';
import { billLink, type Links } from '../bills/bill-routes';
import { create } from '../trades/create';
import { refund, refundQuery } from '../refunds/refund-routes';
import { oauthToken } from '../sign-in/sign-in';
import { rsa2 } from './signing';
import { close, query } from '../trades/trade-routes';

const CLOCK_TOLERANCE_MS = 300_000;
type Fields = Record<string, string>;
type Result = Record<string, unknown>;
type Given = { codes: Codes; links: Links };

/** Every answer has status 200: its code tells, and its signature covers the inner object as it is written. */
export function gatewayDoRoute(app: FastifyInstance, alipay: Alipay, { codes, links }: Given): void {
  const methods: Record<string, Handler> = {
    'alipay.trade.create': create(alipay),
    'alipay.trade.query': query(alipay),
    'alipay.trade.close': close(alipay),
    'alipay.trade.refund': refund(alipay),
    'alipay.trade.fastpay.refund.query': refundQuery(alipay),
    'alipay.system.oauth.token': oauthToken(alipay, codes),
    'alipay.data.dataservice.bill.downloadurl.query': billLink(alipay, links),
  };
  app.route({ method: ['GET', 'POST'], url: '/gateway.do', handler: answer });

  async function answer(request: FastifyRequest, reply: FastifyReply) {
    const form = Object.fromEntries(new URLSearchParams(String(request.body ?? '')));
    const fields: Fields = { ...(request.query as Fields), ...form };
    const method = fields.method ?? '';
    const handler = Object.hasOwn(methods, method) ? methods[method] : undefined;
    void reply.type('text/html; charset=utf-8');
    // As at the real one, what cannot even be named is answered without a signature.
    if (!handler) return reply.send(JSON.stringify({ error_response: noSuchMethod }));
    const inner = JSON.stringify(senderRefusal(alipay, fields) ?? resultOf(handler, fields));
    const sign = rsa2(inner, alipay.keys.alipay.privateKey);
    return reply.send(`{"${method.replaceAll('.', '_')}_response":${inner},"sign":"${sign}"}`);
  }
}

function senderRefusal({ keys, now }: Alipay, { sign = '', ...fields }: Fields): Result | undefined {
  if (fields.app_id !== keys.appId) return invalid('isv.invalid-app-id', '无效的AppID参数');
  if (fields.sign_type !== 'RSA2') return invalid('isv.invalid-signature-type', '无效签名类型');
  const at = fromWall(fields.timestamp ?? '')?.getTime() ?? NaN;
  if (!(Math.abs(now().getTime() - at) <= CLOCK_TOLERANCE_MS))
    return invalid('isv.invalid-timestamp', '非法的时间戳参数');
  const text = Object.keys(fields)
    .sort()
    .map((name) => `${name}=${fields[name]}`)
    .join('&');
  const isOurs = createVerify('RSA-SHA256').update(text).verify(keys.app.publicKey, sign, 'base64');
  return isOurs ? undefined : invalid('isv.invalid-signature', '验签出错，请检查私钥与签名内容');
}

/** What v3 has in its body, v2 has in biz_content, but for notify_url and the fields of sign-in. */
function resultOf(handler: Handler, fields: Fields): Result {
  const { biz_content: content = '{}', notify_url, grant_type, code, refresh_token } = fields;
  const outer = Object.entries({ notify_url, grant_type, code, refresh_token });
  const given = outer.filter(([, value]) => value !== undefined);
  try {
    const body = { ...(JSON.parse(content) as object), ...Object.fromEntries(given) };
    const call: Call = { method: 'POST', url: '', headers: {}, params: {}, query: body as Fields, text: content, body };
    return enveloped(handler(call));
  } catch (error) {
    if (error instanceof SyntaxError) return invalid('isv.invalid-parameter', '业务参数不是合法的 JSON');
    throw error;
  }
}

function enveloped({ status, body }: Answer): Result {
  if (status === 200) return { code: '10000', msg: 'Success', ...(body as object) };
  const { code, message } = body as { code: string; message: string };
  return { code: '40004', msg: 'Business Failed', sub_code: code, sub_msg: message };
}

const invalid = (sub_code: string, sub_msg: string): Result => ({
  code: '40002',
  msg: 'Invalid Arguments',
  sub_code,
  sub_msg,
});
const noSuchMethod = invalid('isv.invalid-method', '不存在的方法名');
