// 小程序服务端: the access token, and 发货信息管理 for mini-programs that fall under it. A fine is delivered by nobody (logistics_type 3).
import { randomBytes } from 'node:crypto';
import { Type, type Static } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { FastifyInstance } from 'fastify';
import type { Keys } from '../keys';
import { failed } from './refused';

const LIFE_S = 7200;
const Managed = Type.Object({ isTradeManaged: Type.Boolean() }, { additionalProperties: false });
const Shipping = Type.Object({
  order_key: Type.Union([
    Type.Object({ order_number_type: Type.Literal(1), mchid: Type.String(), out_trade_no: Type.String() }),
    Type.Object({ order_number_type: Type.Literal(2), transaction_id: Type.String() }),
  ]),
  logistics_type: Type.Integer({ minimum: 1, maximum: 4 }),
  delivery_mode: Type.Literal(1),
  shipping_list: Type.Array(Type.Object({ item_desc: Type.String() }), { minItems: 1 }),
  upload_time: Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$' }),
  payer: Type.Object({ openid: Type.String() }),
});

/** Whether the traffic category falls under it could not be confirmed: a knob tells. */
export function registerOrderManagement(app: FastifyInstance, keys: Keys['wechat'], now: () => Date): void {
  const tokens = new Map<string, number>();
  const uploads = new Map<string, number>();
  let isTradeManaged = false;

  app.get('/cgi-bin/token', async (request) => {
    const { grant_type: grant, appid, secret } = request.query as Record<string, string | undefined>;
    if (grant !== 'client_credential') return JSON.parse(failed(40002, 'invalid grant_type'));
    if (appid !== keys.appId) return JSON.parse(failed(40013, 'invalid appid'));
    if (secret !== keys.appSecret) return JSON.parse(failed(40125, 'invalid appsecret'));
    const access_token = randomBytes(48).toString('base64url');
    tokens.set(access_token, now().getTime() + LIFE_S * 1000);
    return { access_token, expires_in: LIFE_S };
  });

  const on = (name: string, answer: (body: unknown) => object) =>
    app.post(`/wxa/sec/order/${name}`, async (request) => {
      const { access_token: token = '' } = request.query as Record<string, string | undefined>;
      const isGood = (tokens.get(token) ?? 0) > now().getTime();
      return isGood
        ? { errcode: 0, errmsg: 'ok', ...answer(request.body) }
        : { errcode: 40001, errmsg: 'invalid credential' };
    });
  on('is_trade_managed', () => ({ is_trade_managed: isTradeManaged }));
  on('is_trade_management_confirmation_completed', () => ({ completed: true }));
  on('upload_shipping_info', (body) => {
    if (!Value.Check(Shipping, body)) return { errcode: 47001, errmsg: 'data format error' };
    const key = JSON.stringify(body.order_key);
    const times = (uploads.get(key) ?? 0) + 1;
    if (times > 2) return { errcode: 10060003, errmsg: '支付单已使用重新发货机会' };
    uploads.set(key, times);
    return {};
  });
  app.post('/__sandbox/wechat/order-management', { schema: { body: Managed } }, async (request) => {
    ({ isTradeManaged } = request.body as Static<typeof Managed>);
    return { isTradeManaged };
  });
}
