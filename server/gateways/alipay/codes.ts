import type { Meaning } from '../../payments/gateway';

/** Of every address (opendocs.alipay.com/open-v3 公共错误码, and each address' own list). */
const everywhere: Record<string, Meaning> = {
  'ACQ.SYSTEM_ERROR': 'not_now',
  SYSTEM_ERROR: 'not_now',
  'system-error': 'not_now',
  'unknow-error': 'not_now',
  'aop.unknow-error': 'not_now',
  'app-call-limited': 'not_now',
  'method-call-limited': 'not_now',
  'ACQ.INVALID_PARAMETER': 'our_fault',
  'ACQ.ACCESS_FORBIDDEN': 'our_fault',
  'ACQ.PARTNER_ERROR': 'our_fault',
  INVALID_PARAMETER: 'our_fault',
  'invalid-parameter': 'our_fault',
  'missing-parameter': 'our_fault',
  'invalid-signature': 'our_fault',
  'missing-signature': 'our_fault',
  'invalid-app-id': 'our_fault',
  'missing-app-id': 'our_fault',
  'invalid-timestamp': 'our_fault',
  'missing-timestamp': 'our_fault',
  'missing-nonce': 'our_fault',
  'invalid-authorization-info': 'our_fault',
  'insufficient-isv-permissions': 'our_fault',
  'insufficient-user-permissions': 'our_fault',
  'invalid-auth-token': 'our_fault',
  'auth-token-time-out': 'our_fault',
};

const create: Record<string, Meaning> = {
  'ACQ.TRADE_HAS_SUCCESS': 'already_done',
  'ACQ.TRADE_HAS_CLOSE': 'already_done',
  'ACQ.CONTEXT_INCONSISTENT': 'already_done',
  'ACQ.TRADE_BUYER_NOT_MATCH': 'already_done',
  'ACQ.EXIST_FORBIDDEN_WORD': 'no',
  'ACQ.TOTAL_FEE_EXCEED': 'no',
  'ACQ.BUYER_SELLER_EQUAL': 'no',
  'ACQ.BUYER_ENABLE_STATUS_FORBID': 'no',
  'ACQ.BUYER_NOT_EXIST': 'no',
  'ACQ.BUYER_BALANCE_NOT_ENOUGH': 'no',
  'ACQ.RESTRICTED_MERCHANT_INDUSTRY': 'no',
  'ACQ.SELLER_NOT_EXIST': 'our_fault',
  'ACQ.SELLER_BEEN_BLOCKED': 'our_fault',
  'ACQ.INVALID_RECEIVE_ACCOUNT': 'our_fault',
  'ACQ.PRODUCT_AMOUNT_LIMIT_ERROR': 'no',
};

const refund: Record<string, Meaning> = {
  'ACQ.SELLER_BALANCE_NOT_ENOUGH': 'not_now',
  'ACQ.REFUND_CHARGE_ERROR': 'not_now',
  'ACQ.TRADE_HAS_FINISHED': 'no',
  'ACQ.TRADE_HAS_CLOSE': 'no',
  'ACQ.TRADE_STATUS_ERROR': 'no',
  'ACQ.TRADE_NOT_EXIST': 'no',
  'ACQ.DISCORDANT_REPEAT_REQUEST': 'no',
  'ACQ.REASON_TRADE_REFUND_FEE_ERR': 'no',
  'ACQ.REFUND_AMT_NOT_EQUAL_TOTAL': 'no',
  'ACQ.TRADE_NOT_ALLOW_REFUND': 'no',
  'ACQ.REASON_TRADE_STATUS_INVALID': 'no',
  'ACQ.REASON_TRADE_BEEN_FREEZEN': 'no',
  'ACQ.BUYER_ERROR': 'no',
  'ACQ.BUYER_NOT_EXIST': 'no',
  'ACQ.CUSTOMER_VALIDATE_ERROR': 'no',
  'ACQ.ONLINE_TRADE_VOUCHER_NOT_ALLOW_REFUND': 'no',
};

const bill: Record<string, Meaning> = {
  NO_BILL_DATA: 'already_done',
  BILL_NOT_EXIST: 'not_now',
  'isp.bill_not_exist': 'not_now',
  UNKNOWN_ERROR: 'not_now',
  TYPE_NOT_SUPPORTED: 'our_fault',
  INVAILID_ARGUMENTS: 'our_fault', // sic
};

export type AlipayOperation = 'create' | 'query' | 'close' | 'refund' | 'refund_query' | 'bill';

export const alipayCodes: Record<AlipayOperation, Record<string, Meaning>> = {
  create: { ...everywhere, ...create },
  query: { ...everywhere, 'ACQ.TRADE_NOT_EXIST': 'no' },
  close: {
    ...everywhere,
    'ACQ.TRADE_NOT_EXIST': 'no',
    'ACQ.TRADE_STATUS_ERROR': 'already_done',
    'ACQ.REASON_TRADE_STATUS_INVALID': 'already_done',
    'ACQ.REASON_ILLEGAL_STATUS': 'already_done',
  },
  refund: { ...everywhere, ...refund },
  refund_query: { ...everywhere, 'ACQ.TRADE_NOT_EXIST': 'no' },
  bill: { ...everywhere, ...bill },
};
