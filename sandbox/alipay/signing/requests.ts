// alipay.trade.create / query / close / refund / fastpay.refund.query and
// alipay.system.oauth.token, in v3's parameters.
import { Type, type Static, type TObject, type TProperties } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { Answer } from '../../kit/http/signed-routes';
import { rules } from '../rules';
import { refusedBy } from './signing';

const closed = <P extends TProperties>(fields: P) => Type.Object(fields, { additionalProperties: false });
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const maybeText = (maxLength: number) => Type.Optional(text(maxLength));
const yuan = Type.Union([text(11), Type.Number()]);
const whichTrade = { out_trade_no: maybeText(64), trade_no: maybeText(64) };

export const CreateRequest = closed({
  out_trade_no: Type.String({ pattern: '^[0-9A-Za-z_]{1,64}$' }),
  total_amount: yuan,
  subject: Type.String({ minLength: 1, maxLength: 256, pattern: '^[^/=&]*$' }),
  product_code: Type.Literal('JSAPI_PAY'),
  op_app_id: text(32),
  buyer_open_id: maybeText(128),
  op_buyer_open_id: maybeText(128),
  buyer_id: maybeText(28),
  body: maybeText(128),
  time_expire: maybeText(32),
  timeout_express: maybeText(6),
  seller_id: maybeText(28),
  notify_url: maybeText(256),
  passback_params: maybeText(512),
  goods_detail: Type.Optional(Type.Array(Type.Object({}))),
  extend_params: Type.Optional(Type.Object({})),
  business_params: Type.Optional(Type.Object({})),
});
export type CreateRequest = Static<typeof CreateRequest>;

export const TradeRequest = closed({
  ...whichTrade,
  query_options: Type.Optional(Type.Array(Type.String())),
  operator_id: maybeText(28),
  notify_url: maybeText(256),
});
export type TradeRequest = Static<typeof TradeRequest>;

export const RefundRequest = closed({
  ...whichTrade,
  refund_amount: yuan,
  out_request_no: maybeText(64),
  refund_reason: maybeText(256),
  query_options: Type.Optional(Type.Array(Type.String())),
});
export type RefundRequest = Static<typeof RefundRequest>;

export const RefundQuery = closed({
  ...whichTrade,
  out_request_no: text(64),
  query_options: Type.Optional(Type.Array(Type.String())),
});
export type RefundQuery = Static<typeof RefundQuery>;

export const TokenRequest = closed({
  grant_type: Type.Union([Type.Literal('authorization_code'), Type.Literal('refresh_token')]),
  code: maybeText(40),
  refresh_token: maybeText(40),
});
export type TokenRequest = Static<typeof TokenRequest>;

export function fieldRefusal(schema: TObject, body: unknown): Answer | undefined {
  const first = Value.Errors(schema, body).First();
  return first && refusedBy({ ...rules.asListed, message: `参数有误: ${first.path} ${first.message}` });
}
