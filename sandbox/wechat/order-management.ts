// 发货信息管理 for mini-programs that fall under it. A fine is delivered by nobody (logistics_type 3).
import { Type, type Static } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { FastifyInstance } from 'fastify';
import type { Table } from '../kit/store/table';
import type { AccessTokens } from './access-tokens';
import { failed } from './errcode';

const Managed = Type.Object({ isTradeManaged: Type.Boolean() }, { additionalProperties: false });
const OrderKey = Type.Union([
  Type.Object({ order_number_type: Type.Literal(1), mchid: Type.String(), out_trade_no: Type.String() }),
  Type.Object({ order_number_type: Type.Literal(2), transaction_id: Type.String() }),
]);
export type OrderKey = Static<typeof OrderKey>;
const Shipping = Type.Object({
  order_key: OrderKey,
  logistics_type: Type.Integer({ minimum: 1, maximum: 4 }),
  delivery_mode: Type.Literal(1),
  shipping_list: Type.Array(Type.Object({ item_desc: Type.String() }), { minItems: 1 }),
  upload_time: Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$' }),
  payer: Type.Object({ openid: Type.String() }),
});

/** How often the shipping of one paid order was uploaded. */
export type Shipped = { times: number };
type Parts = {
  appId: string;
  tokens: AccessTokens;
  now: () => Date;
  shipped: Table<Shipped>;
  /** When an order was paid; undefined for one that was not, or that there is not. */
  paidAt: (key: OrderKey) => Date | undefined;
};
/** A payment reaches order management about a minute after it was made. */
const ARRIVES_AFTER_MS = 60_000;
const ok = (body: object = {}) => JSON.stringify({ errcode: 0, errmsg: 'ok', ...body });

/** Whether the traffic category falls under it could not be confirmed: a knob tells. */
export function registerOrderManagement(app: FastifyInstance, parts: Parts): void {
  let isTradeManaged = false;
  const on = (name: string, answer: (body: unknown) => string) =>
    app.post(`/wxa/sec/order/${name}`, async (request, reply) => {
      void reply.type('text/plain');
      return parts.tokens.refusalOf(request.query) ?? answer(request.body);
    });
  const ofThisApp = (answer: () => object) => (body: unknown) =>
    (body as { appid?: string } | null)?.appid === parts.appId ? ok(answer()) : failed(40013, 'invalid appid');

  on(
    'is_trade_managed',
    ofThisApp(() => ({ is_trade_managed: isTradeManaged })),
  );
  on(
    'is_trade_management_confirmation_completed',
    ofThisApp(() => ({ completed: true })),
  );
  on('upload_shipping_info', (body) => uploaded(parts, body));
  app.post('/__sandbox/wechat/order-management', { schema: { body: Managed } }, async (request) => {
    ({ isTradeManaged } = request.body as Static<typeof Managed>);
    return { isTradeManaged };
  });
}

function uploaded({ now, shipped, paidAt }: Parts, body: unknown): string {
  if (!Value.Check(Shipping, body)) return failed(47001, 'data format error');
  const key = JSON.stringify(body.order_key);
  const at = paidAt(body.order_key);
  const hasArrived = at !== undefined && now().getTime() - at.getTime() >= ARRIVES_AFTER_MS;
  const before = shipped.get(key);
  if (!before && !hasArrived) return failed(10060001, '支付单不存在');
  const times = (before?.times ?? 0) + 1;
  if (times > 2) return failed(10060003, '支付单已使用重新发货机会');
  shipped.put(key, { times });
  return ok();
}
