// What Alipay's documents say of the requests that we send and of the answers that we read: our own schema of the fields used
// (the vendor's v3 models, alipay/alipay-sdk-php-all d95249a of 2025-12-16, say the same of each).
import { Type, type TSchema } from '@sinclair/typebox';
import type { Described } from './described';

const closed = { additionalProperties: false };
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const yuan = Type.String({ pattern: '^\\d{1,9}\\.\\d\\d$' });
const wall = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d$' });
const outTradeNo = Type.String({ pattern: '^[0-9A-Za-z_]{1,64}$' });
const tradeNo = text(64);
const which = Type.Object({ out_trade_no: outTradeNo }, closed);
const both = { trade_no: tradeNo, out_trade_no: outTradeNo };
const refusal: TSchema = Type.Object({ code: text(64), message: text(256), links: Type.Optional(Type.String()) });
const document = 'https://opendocs.alipay.com/open-v3/';

export const notice = Type.Object({
  ...both,
  notify_time: wall,
  notify_type: Type.Literal('trade_status_sync'),
  notify_id: text(128),
  app_id: text(32),
  auth_app_id: text(32),
  charset: text(10),
  version: Type.Literal('1.0'),
  sign_type: Type.Literal('RSA2'),
  sign: text(344),
  trade_status: Type.Union(
    ['WAIT_BUYER_PAY', 'TRADE_SUCCESS', 'TRADE_CLOSED', 'TRADE_FINISHED'].map((s) => Type.Literal(s)),
  ),
  seller_id: text(30),
  total_amount: yuan,
  receipt_amount: Type.Optional(yuan),
  gmt_create: wall,
  gmt_payment: Type.Optional(wall),
  refund_fee: Type.Optional(yuan),
  fund_bill_list: Type.Optional(Type.String({ pattern: 'fundChannel' })),
});

export const alipayCalls: Described[] = [
  {
    call: 'POST /v3/alipay/trade/create',
    document: `${document} alipay.trade.create`,
    request: Type.Object(
      {
        out_trade_no: outTradeNo,
        total_amount: yuan,
        subject: Type.String({ maxLength: 256, pattern: '^[^/=&]+$' }),
        product_code: Type.Literal('JSAPI_PAY'),
        op_app_id: text(32),
        buyer_open_id: Type.Optional(text(128)),
        buyer_id: Type.Optional(text(28)),
        time_expire: wall,
        notify_url: text(256),
      },
      closed,
    ),
    answers: { 200: Type.Object(both, closed), 400: refusal },
  },
  {
    call: 'POST /v3/alipay/trade/query',
    document: `${document} alipay.trade.query`,
    request: which,
    answers: {
      200: Type.Object({
        ...both,
        trade_status: text(32),
        total_amount: yuan,
        receipt_amount: Type.Optional(yuan),
        send_pay_date: Type.Optional(wall),
        buyer_logon_id: Type.Optional(text(100)),
        fund_bill_list: Type.Optional(Type.Array(Type.Object({ fund_channel: text(32), amount: yuan }))),
      }),
      400: refusal,
    },
  },
  {
    call: 'POST /v3/alipay/trade/close',
    document: `${document} alipay.trade.close`,
    request: which,
    answers: { 200: Type.Object(both, closed), 400: refusal },
  },
  {
    call: 'POST /v3/alipay/trade/refund',
    document: `${document} alipay.trade.refund`,
    request: Type.Object(
      { out_trade_no: outTradeNo, out_request_no: text(64), refund_amount: yuan, refund_reason: text(256) },
      closed,
    ),
    answers: {
      200: Type.Object({ ...both, fund_change: Type.Union([Type.Literal('Y'), Type.Literal('N')]), refund_fee: yuan }),
      400: refusal,
    },
  },
  {
    call: 'POST /v3/alipay/trade/fastpay/refund/query',
    document: `${document} alipay.trade.fastpay.refund.query`,
    request: Type.Object(
      { out_trade_no: outTradeNo, out_request_no: text(64), query_options: Type.Array(text(64)) },
      closed,
    ),
    answers: {
      200: Type.Object({
        ...both,
        out_request_no: Type.Optional(text(64)),
        refund_amount: Type.Optional(yuan),
        total_amount: Type.Optional(yuan),
        refund_status: Type.Optional(Type.Literal('REFUND_SUCCESS')),
        gmt_refund_pay: Type.Optional(wall),
      }),
      400: refusal,
    },
  },
  {
    call: 'GET /v3/alipay/data/dataservice/bill/downloadurl/query',
    document: `${document} alipay.data.dataservice.bill.downloadurl.query`,
    answers: { 200: Type.Object({ bill_download_url: text(2048) }), 400: refusal },
  },
];
