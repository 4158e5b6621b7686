import { codeTable, type CodeTable } from '../codes';

/** Of every address (doc/v3/merchant/4012068815), in the spelling of today and in that of pages before 2024. */
const everywhere = {
  not_now: [
    'SYSTEM_ERROR',
    'SYSTEMERROR',
    'SERVICE_UNAVAILABLE',
    'BANK_ERROR',
    'BANKERROR',
    'FREQUENCY_LIMITED',
    'FREQUENCY_LIMIT_EXCEED',
    'RATELIMIT_EXCEEDED',
    'RATE_LIMITED',
  ],
  our_fault: ['SIGN_ERROR', 'PARAM_ERROR', 'NO_AUTH', 'NOAUTH', 'MCH_NOT_EXISTS', 'APPID_MCHID_NOT_MATCH'],
} as const;

const prepay = {
  already_done: ['ORDER_PAID', 'ORDERPAID', 'ORDER_CLOSED', 'ORDERCLOSED', 'OUT_TRADE_NO_USED'],
  no: [
    'INVALID_REQUEST',
    'RULE_LIMIT',
    'RULELIMIT',
    'TRADE_ERROR',
    'ACCOUNT_ERROR',
    'ACCOUNTERROR',
    'NOT_ENOUGH',
    'NOTENOUGH',
    'OPENID_MISMATCH',
  ],
  not_now: ['USER_PAYING', 'USERPAYING'],
  our_fault: ['INVALID_TRANSACTIONID'],
} as const;

/** Says no in one sense only: there is no such order. A NOT_FOUND of the same status speaks of the address. */
const query = {
  no: ['ORDER_NOT_EXIST', 'ORDERNOTEXIST'],
  not_now: ['RULE_LIMIT', 'RULELIMIT', 'TRADE_ERROR', 'ACCOUNT_ERROR', 'ACCOUNTERROR'],
  our_fault: ['INVALID_REQUEST', 'INVALID_TRANSACTIONID'],
} as const;

const close = {
  already_done: ['ORDER_PAID', 'ORDERPAID', 'ORDER_CLOSED', 'ORDERCLOSED'],
  no: ['ORDER_NOT_EXIST', 'ORDERNOTEXIST'],
  not_now: [
    'USER_PAYING',
    'USERPAYING',
    'INVALID_REQUEST',
    'TRADE_ERROR',
    'OUT_TRADE_NO_USED',
    'RULE_LIMIT',
    'RULELIMIT',
  ],
} as const;

const refund = {
  // Waits for the merchant's balance: mended by money, so it is asked again, and a case is open meanwhile.
  not_now: ['NOT_ENOUGH', 'NOTENOUGH', 'BIZERR_NEED_RETRY', 'BIZ_ERR_NEED_RETRY', 'INVALID_REQ_TOO_MUCH'],
  no: [
    'INVALID_REQUEST',
    'USER_ACCOUNT_ABNORMAL',
    'RESOURCE_NOT_EXISTS',
    'REQUEST_BLOCKED',
    'TRADE_OVERDUE',
    'INVALID_TRANSACTIONID',
  ],
} as const;

/** Says no in one sense only: there is no such refund. */
const refundQuery = { no: ['RESOURCE_NOT_EXISTS'], our_fault: ['INVALID_REQUEST'] } as const;

const bill = {
  already_done: ['NO_STATEMENT_EXIST'],
  not_now: ['STATEMENT_CREATING'],
  our_fault: ['INVALID_REQUEST'],
} as const;

/** Its codes are those of a refund; asked for again in the same words it goes once. */
const abnormalRefund = refund;

/** An answer to what there is not, or what is over already. */
const complaints = { no: ['INVALID_REQUEST', 'RESOURCE_NOT_EXISTS'] } as const;

export type WechatPayOperation =
  'prepay' | 'query' | 'close' | 'refund' | 'refund_query' | 'abnormal_refund' | 'bill' | 'complaints';
const document = 'https://pay.weixin.qq.com/doc/v3/merchant/';

export const wechatPayCodes: Record<WechatPayOperation, CodeTable> = {
  prepay: codeTable(`${document}4012791856`, everywhere, prepay),
  query: codeTable(`${document}4013070356`, everywhere, query),
  close: codeTable(`${document}4012556398`, everywhere, close),
  refund: codeTable(`${document}4012556457`, everywhere, refund),
  refund_query: codeTable(`${document}4013071031`, everywhere, refundQuery),
  abnormal_refund: codeTable(`${document}4013071193`, everywhere, abnormalRefund),
  bill: codeTable(`${document}4013071238`, everywhere, bill),
  complaints: codeTable(`${document}4012533431`, everywhere, complaints),
};

/** Listed with status 500, and yet definite: to ask again in the same words changes nothing. */
export const definiteWith500: readonly unknown[] = ['OPENID_MISMATCH', 'INVALID_TRANSACTIONID'];
