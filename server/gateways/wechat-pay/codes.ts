import type { Meaning } from '../../payments/gateway';

/** Of every address (pay.weixin.qq.com doc/v3/merchant/4012068815 and each address' own list). */
const everywhere: Record<string, Meaning> = {
  SYSTEM_ERROR: 'not_now',
  FREQUENCY_LIMITED: 'not_now',
  FREQUENCY_LIMIT_EXCEED: 'not_now',
  RATELIMIT_EXCEEDED: 'not_now',
  BANK_ERROR: 'not_now',
  SIGN_ERROR: 'our_fault',
  PARAM_ERROR: 'our_fault',
  NO_AUTH: 'our_fault',
  MCH_NOT_EXISTS: 'our_fault',
  APPID_MCHID_NOT_MATCH: 'our_fault',
};

const prepay: Record<string, Meaning> = {
  ORDER_PAID: 'already_done',
  ORDER_CLOSED: 'already_done',
  ORDERPAID: 'already_done',
  OUT_TRADE_NO_USED: 'already_done',
  INVALID_REQUEST: 'no',
  RULE_LIMIT: 'no',
  RULELIMIT: 'no',
  TRADE_ERROR: 'no',
  ACCOUNT_ERROR: 'no',
  OPENID_MISMATCH: 'no',
};

const refund: Record<string, Meaning> = {
  // Waits for the merchant's balance: mended by money, so it is asked again, and a case is open meanwhile.
  NOT_ENOUGH: 'not_now',
  INVALID_REQUEST: 'no',
  USER_ACCOUNT_ABNORMAL: 'no',
  RESOURCE_NOT_EXISTS: 'no',
  REQUEST_BLOCKED: 'no',
};

const bill: Record<string, Meaning> = {
  NO_STATEMENT_EXIST: 'already_done',
  STATEMENT_CREATING: 'not_now',
  INVALID_REQUEST: 'our_fault',
};

export type WechatPayOperation = 'prepay' | 'query' | 'close' | 'refund' | 'refund_query' | 'bill';

/** ORDER_NOT_EXIST and RESOURCE_NOT_EXISTS answer a question; a NOT_FOUND of the same status speaks of the address. */
export const wechatPayCodes: Record<WechatPayOperation, Record<string, Meaning>> = {
  prepay: { ...everywhere, ...prepay },
  query: { ...everywhere, ORDER_NOT_EXIST: 'no', INVALID_REQUEST: 'our_fault' },
  close: {
    ...everywhere,
    ORDER_PAID: 'already_done',
    ORDER_CLOSED: 'already_done',
    ORDER_NOT_EXIST: 'no',
    ORDERNOTEXIST: 'no',
    USER_PAYING: 'not_now',
    USERPAYING: 'not_now',
    INVALID_REQUEST: 'not_now',
  },
  refund: { ...everywhere, ...refund },
  refund_query: { ...everywhere, RESOURCE_NOT_EXISTS: 'no' },
  bill: { ...everywhere, ...bill },
};
