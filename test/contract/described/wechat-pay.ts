// What WeChat Pay's documents say of the requests that we send and of the answers that we read: our own schema of the fields
// used, each call with its document (TheNorthMemory/wechatpay-openapi 4d6325b of 2026-08-21 says the same of each).
import { Type, type TSchema } from '@sinclair/typebox';
import type { Described } from './described';

const closed = { additionalProperties: false };
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const outTradeNo = Type.String({ pattern: '^[0-9A-Za-z_|*-]{6,32}$' });
const refundNo = Type.String({ pattern: '^[0-9A-Za-z_|*@-]{1,64}$' });
const instant = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?\\+08:00$' });
const cents = Type.Integer({ minimum: 1 });
const document = 'https://pay.weixin.qq.com/doc/v3/merchant/';

const order = {
  appid: text(32),
  mchid: text(32),
  description: text(127),
  out_trade_no: outTradeNo,
  time_expire: instant,
  notify_url: Type.String({ maxLength: 255, pattern: '^https?://[^?#]+$' }),
  amount: Type.Object({ total: cents, currency: Type.Literal('CNY') }, closed),
};
const scene = Type.Object(
  {
    payer_client_ip: text(45),
    h5_info: Type.Object(
      { type: Type.Union([Type.Literal('iOS'), Type.Literal('Android'), Type.Literal('Wap')]) },
      closed,
    ),
  },
  closed,
);

const state = (name: string) => Type.Literal(name);
const ofAnyOrder = { appid: text(32), mchid: text(32), out_trade_no: outTradeNo, trade_state_desc: text(256) };
const unpaid = Type.Object({
  ...ofAnyOrder,
  trade_state: Type.Union([state('NOTPAY'), state('CLOSED')]),
  amount: Type.Optional(Type.Object({ total: cents, currency: Type.Literal('CNY') })),
});
export const paidOrder = Type.Object({
  ...ofAnyOrder,
  trade_state: Type.Union([state('SUCCESS'), state('REFUND')]),
  trade_type: Type.Union([state('JSAPI'), state('MWEB'), state('NATIVE'), state('APP')]),
  transaction_id: text(32),
  bank_type: text(32),
  success_time: instant,
  payer: Type.Object({ openid: text(128) }),
  amount: Type.Object({
    total: cents,
    payer_total: Type.Integer({ minimum: 0 }),
    currency: text(16),
    payer_currency: text(16),
  }),
});

const refunded = Type.Object({
  refund_id: text(32),
  out_refund_no: refundNo,
  transaction_id: text(32),
  out_trade_no: outTradeNo,
  channel: text(16),
  user_received_account: text(64),
  success_time: Type.Optional(instant),
  create_time: instant,
  status: Type.Union(['SUCCESS', 'CLOSED', 'PROCESSING', 'ABNORMAL'].map((name) => Type.Literal(name))),
  amount: Type.Object({
    total: cents,
    refund: cents,
    payer_total: cents,
    payer_refund: cents,
    settlement_refund: cents,
    settlement_total: cents,
    discount_refund: Type.Integer({ minimum: 0 }),
    currency: Type.Literal('CNY'),
  }),
});
export const refundNews = Type.Object({
  mchid: text(32),
  out_trade_no: outTradeNo,
  transaction_id: text(32),
  out_refund_no: refundNo,
  refund_id: text(32),
  refund_status: Type.Union([state('SUCCESS'), state('CLOSED'), state('ABNORMAL')]),
  success_time: Type.Optional(instant),
  user_received_account: text(64),
  amount: Type.Object({ total: cents, refund: cents, payer_total: cents, payer_refund: cents }),
});
const refusal: TSchema = Type.Object({ code: text(32), message: text(256), detail: Type.Optional(Type.Object({})) });

export const wechatPayCalls: Described[] = [
  {
    call: 'POST /v3/pay/transactions/jsapi',
    document: `${document}4012791856`,
    request: Type.Object({ ...order, payer: Type.Object({ openid: text(128) }, closed) }, closed),
    answers: { 200: Type.Object({ prepay_id: text(64) }, closed), 400: refusal },
  },
  {
    call: 'POST /v3/pay/transactions/h5',
    document: 'https://pay.weixin.qq.com/wiki/doc/apiv3/apis/chapter3_3_1.shtml',
    request: Type.Object({ ...order, scene_info: scene }, closed),
    answers: { 200: Type.Object({ h5_url: text(512) }, closed) },
  },
  {
    call: 'GET /v3/pay/transactions/out-trade-no/:',
    document: `${document}4013070356`,
    answers: { 200: Type.Union([unpaid, paidOrder]), 404: refusal },
  },
  {
    call: 'POST /v3/pay/transactions/out-trade-no/:/close',
    document: `${document}4012556398`,
    request: Type.Object({ mchid: text(32) }, closed),
    answers: { 204: Type.Null(), 400: refusal },
  },
  {
    call: 'POST /v3/refund/domestic/refunds',
    document: `${document}4012556457`,
    request: Type.Object(
      {
        out_trade_no: outTradeNo,
        out_refund_no: refundNo,
        reason: text(80),
        amount: Type.Object({ refund: cents, total: cents, currency: Type.Literal('CNY') }, closed),
      },
      closed,
    ),
    answers: { 200: refunded, 400: refusal },
  },
  {
    call: 'GET /v3/refund/domestic/refunds/:',
    document: `${document}4013071031`,
    answers: { 200: refunded, 404: refusal },
  },
  {
    call: 'GET /v3/bill/tradebill',
    document: `${document}4013071238`,
    answers: {
      200: Type.Object(
        {
          hash_type: Type.Literal('SHA1'),
          hash_value: Type.String({ pattern: '^[0-9a-f]{40}$' }),
          download_url: text(2048),
        },
        closed,
      ),
      400: refusal,
    },
  },
];
