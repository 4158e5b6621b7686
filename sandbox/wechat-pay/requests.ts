// 微信支付 APIv3 下单、关单、退款 请求参数. As at the real one, fields that are not listed
// are refused (270924358).
import { Type, type Static, type TObject, type TProperties } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import type { Answer } from '../kit/http/signed-routes';
import { rules } from './rules';
import { refusedBy } from './signing/signing';

const closed = <P extends TProperties>(fields: P) => Type.Object(fields, { additionalProperties: false });
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const maybeText = (maxLength: number) => Type.Optional(text(maxLength));
const outTradeNo = Type.String({ pattern: '^[0-9A-Za-z_|*-]{6,32}$' });

const storeInfo = closed({
  id: text(32),
  name: maybeText(256),
  area_code: maybeText(32),
  address: maybeText(512),
});
const scene = {
  payer_client_ip: text(45),
  device_id: maybeText(32),
  store_info: Type.Optional(storeInfo),
};
const h5Info = closed({
  type: Type.Union(['iOS', 'Android', 'Wap'].map((name) => Type.Literal(name))),
  app_name: maybeText(64),
  app_url: maybeText(128),
  bundle_id: maybeText(128),
  package_name: maybeText(128),
});

const direct = { appid: text(32), mchid: text(32) };
const served = { sp_mchid: text(32), sub_mchid: text(32) };
const partner = { sp_appid: text(32), ...served };
const ordered = {
  description: text(127),
  out_trade_no: outTradeNo,
  time_expire: maybeText(64),
  attach: maybeText(128),
  notify_url: text(255),
  goods_tag: maybeText(32),
  support_fapiao: Type.Optional(Type.Boolean()),
  amount: closed({
    total: Type.Integer({ minimum: 1 }),
    currency: Type.Optional(Type.Literal('CNY')),
  }),
  detail: Type.Optional(Type.Object({})),
  settle_info: Type.Optional(closed({ profit_sharing: Type.Optional(Type.Boolean()) })),
  limit_pay: Type.Optional(Type.Array(Type.String())),
};

export const JsapiRequest = closed({
  ...direct,
  ...ordered,
  payer: closed({ openid: text(128) }),
  scene_info: Type.Optional(closed(scene)),
});
export type JsapiRequest = Static<typeof JsapiRequest>;

export const H5Request = closed({ ...direct, ...ordered, scene_info: closed({ ...scene, h5_info: h5Info }) });
export type H5Request = Static<typeof H5Request>;

export const PartnerJsapiRequest = closed({
  ...partner,
  ...ordered,
  payer: closed({ sp_openid: text(128) }),
  scene_info: Type.Optional(closed(scene)),
});
export const PartnerH5Request = closed({ ...partner, ...ordered, scene_info: closed({ ...scene, h5_info: h5Info }) });
export const PartnerCloseRequest = closed(served);

export const CloseRequest = closed({ mchid: text(32) });

export const RefundRequest = closed({
  /** The merchant that is served, where a service provider asks. */
  sub_mchid: maybeText(32),
  transaction_id: maybeText(32),
  out_trade_no: Type.Optional(outTradeNo),
  out_refund_no: Type.String({ pattern: '^[0-9A-Za-z_|*@-]{1,64}$' }),
  reason: maybeText(80),
  notify_url: maybeText(256),
  funds_account: Type.Optional(Type.Union([Type.Literal('AVAILABLE'), Type.Literal('UNSETTLED')])),
  amount: closed({
    refund: Type.Integer({ minimum: 1 }),
    total: Type.Integer({ minimum: 1 }),
    currency: Type.Literal('CNY'),
    from: Type.Optional(
      Type.Array(
        closed({
          account: Type.Union([Type.Literal('AVAILABLE'), Type.Literal('UNAVAILABLE')]),
          amount: Type.Integer({ minimum: 1 }),
        }),
      ),
    ),
  }),
  goods_detail: Type.Optional(
    Type.Array(
      closed({
        merchant_goods_id: text(32),
        wechatpay_goods_id: maybeText(32),
        goods_name: maybeText(256),
        unit_price: Type.Integer({ minimum: 1 }),
        refund_amount: Type.Integer({ minimum: 1 }),
        refund_quantity: Type.Integer({ minimum: 1 }),
      }),
    ),
  ),
});
export type RefundRequest = Static<typeof RefundRequest>;

export const AbnormalRefundRequest = closed({
  sub_mchid: maybeText(32),
  out_refund_no: text(64),
  type: Type.Union([Type.Literal('USER_BANK_CARD'), Type.Literal('MERCHANT_BANK_CARD')]),
  bank_type: maybeText(16),
  bank_account: maybeText(1024),
  real_name: maybeText(1024),
});
export type AbnormalRefundRequest = Static<typeof AbnormalRefundRequest>;

export const ResponseRequest = closed({ complainted_mchid: text(64), response_content: text(200) });
export const CompleteRequest = closed({ complainted_mchid: text(64) });

/** The refusal of a body that does not fit, naming the field as WeChat Pay does. */
export function fieldRefusal(schema: TObject, body: unknown): Answer | undefined {
  const first = Value.Errors(schema, body).First();
  if (!first) return undefined;
  const detail = { location: 'body', field: first.path, value: first.value, issue: first.message };
  return refusedBy({ ...rules.asListed, message: `参数错误: ${first.path} ${first.message}` }, detail);
}
