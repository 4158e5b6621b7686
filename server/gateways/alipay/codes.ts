import { codeTable, type CodeTable } from '../codes';

/**
 * Of every address: 公共错误码 (opendocs.alipay.com/open-v3). The lists of each address are those of the vendor's own v3
 * models (alipay/alipay-sdk-php-all, v3/src/Model, d95249a of 2025-12-16), which its documents are made from.
 */
const everywhere = {
  not_now: [
    'ACQ.SYSTEM_ERROR',
    'AQC.SYSTEM_ERROR', // sic
    'SYSTEM_ERROR',
    'system-error',
    'unknow-error',
    'aop.unknow-error',
    'app-call-limited',
    'method-call-limited',
  ],
  our_fault: [
    'ACQ.INVALID_PARAMETER',
    'ACQ.ACCESS_FORBIDDEN',
    'ACQ.PARTNER_ERROR',
    'INVALID_PARAMETER',
    'invalid-parameter',
    'missing-parameter',
    'invalid-signature',
    'missing-signature',
    'invalid-app-id',
    'missing-app-id',
    'invalid-timestamp',
    'missing-timestamp',
    'missing-nonce',
    'invalid-authorization-info',
    'insufficient-isv-permissions',
    'insufficient-user-permissions',
    'invalid-auth-token',
    'auth-token-time-out',
    'invalid-app-auth-token',
    'app-auth-token-time-out',
  ],
} as const;

const create = {
  already_done: [
    'ACQ.TRADE_HAS_SUCCESS',
    'ACQ.TRADE_HAS_CLOSE',
    'ACQ.CONTEXT_INCONSISTENT',
    'ACQ.TRADE_BUYER_NOT_MATCH',
  ],
  no: [
    'ACQ.EXIST_FORBIDDEN_WORD',
    'ACQ.TOTAL_FEE_EXCEED',
    'ACQ.BUYER_SELLER_EQUAL',
    'ACQ.BUYER_ENABLE_STATUS_FORBID',
    'ACQ.BUYER_NOT_EXIST',
    'ACQ.BUYER_BALANCE_NOT_ENOUGH',
    'ACQ.ERROR_BUYER_CERTIFY_LEVEL_LIMIT',
    'ACQ.PAYER_UNMATCHED',
    'ACQ.USER_LOGONID_DUP',
    'ACQ.CUSTOMER_VALIDATE_ERROR',
    'ACQ.NOT_SUPPORT_PAYMENT_INST',
    'ACQ.NOW_TIME_AFTER_EXPIRE_TIME_ERROR',
    'ACQ.BEYOND_PER_RECEIPT_SINGLE_RESTRICTION',
    'ACQ.MERCHANT_PERM_RECEIPT_SINGLE_LIMIT',
    'ACQ.RESTRICTED_MERCHANT_INDUSTRY',
    'ACQ.PRODUCT_AMOUNT_LIMIT_ERROR',
  ],
  our_fault: [
    'ACQ.SELLER_NOT_EXIST',
    'ACQ.SELLER_BEEN_BLOCKED',
    'ACQ.INVALID_RECEIVE_ACCOUNT',
    'ACQ.ERROR_SELLER_CERTIFY_LEVEL_LIMIT',
    'ACQ.MERCHANT_STATUS_NOT_NORMAL',
    'ACQ.MERCHANT_PERM_RECEIPT_SUSPEND_LIMIT',
    'ACQ.MERCHANT_PERM_RECEIPT_DAY_LIMIT',
    'ACQ.BIZ_PRODUCT_NOT_ALLOWED',
    'ACQ.PRODUCT_NOT_SUPPORT_IN_TINY_APP',
    'ACQ.OPEN_ID_NOT_TINY_APP',
    'ACQ.UNBOUND_APPLICATION',
    'ACQ.RISK_MERCHANT_IP_NOT_EXIST',
    'ACQ.ILLEGAL_ARGUMENT',
    'ACQ.INVALID_STORE_ID',
    'ACQ.STORE_INFO_INVALID',
    'ACQ.SUB_GOODS_SIZE_MAX_COUNT',
    'ACQ.TRADE_SETTLE_ERROR',
    'ACQ.DEFAULT_SETTLE_RULE_NOT_EXIST',
    'ACQ.PLATFORM_BUSINESS_ACQUIRE_MODE_MUST_MERCHANT_ID',
    'ACQ.SUB_MERCHANT_CREATE_FAIL',
    'ACQ.SUB_MERCHANT_TYPE_INVALID',
    'ACQ.SECONDARY_MERCHANT_STATUS_ERROR',
    'ACQ.SECONDARY_MERCHANT_NOT_MATCH',
    'ACQ.SECONDARY_MERCHANT_ID_BLANK',
    'ACQ.SECONDARY_MERCHANT_ID_INVALID',
    'ACQ.SECONDARY_MERCHANT_ALIPAY_ACCOUNT_INVALID',
    'ACQ.SECONDARY_MERCHANT_ISV_PUNISH_INDIRECT',
    'ACQ.SECONDARY_MERCHANT_CARD_ALIAS_NO_INVALID',
  ],
} as const;

/** The lists of questions say no in one sense only: there is no such trade. */
const question = {
  no: ['ACQ.TRADE_NOT_EXIST', 'TRADE_NOT_EXIST'],
  not_now: ['ACQ.ENTERPRISE_PAY_BIZ_ERROR'],
} as const;

const close = {
  no: ['ACQ.TRADE_NOT_EXIST'],
  already_done: ['ACQ.TRADE_STATUS_ERROR', 'ACQ.REASON_TRADE_STATUS_INVALID', 'ACQ.REASON_ILLEGAL_STATUS'],
} as const;

const refund = {
  not_now: ['ACQ.SELLER_BALANCE_NOT_ENOUGH', 'ACQ.REFUND_CHARGE_ERROR'],
  no: [
    'ACQ.TRADE_HAS_FINISHED',
    'ACQ.TRADE_HAS_CLOSE',
    'ACQ.TRADE_STATUS_ERROR',
    'ACQ.TRADE_NOT_EXIST',
    'ACQ.DISCORDANT_REPEAT_REQUEST',
    'ACQ.REASON_TRADE_REFUND_FEE_ERR',
    'ACQ.REFUND_AMT_NOT_EQUAL_TOTAL',
    'ACQ.REFUND_FEE_ERROR',
    'ACQ.TRADE_NOT_ALLOW_REFUND',
    'ACQ.NOT_ALLOW_PARTIAL_REFUND',
    'ACQ.REASON_TRADE_STATUS_INVALID',
    'ACQ.REASON_TRADE_BEEN_FREEZEN',
    'ACQ.BUYER_ERROR',
    'ACQ.BUYER_NOT_EXIST',
    'ACQ.BUYER_ENABLE_STATUS_FORBID',
    'ACQ.USER_NOT_MATCH_ERR',
    'ACQ.CUSTOMER_VALIDATE_ERROR',
    'ACQ.CURRENCY_NOT_SUPPORT',
    'ACQ.ENTERPRISE_PAY_BIZ_ERROR',
    'ACQ.ONLINE_TRADE_VOUCHER_NOT_ALLOW_REFUND',
    'ACQ.TRADE_SETTLE_ERROR',
    'ACQ.ALLOC_AMOUNT_VALIDATE_ERROR',
    'ACQ.REFUND_ACCOUNT_NOT_EXIST',
    'ACQ.REFUND_ROYALTY_PAYEE_ACCOUNT_NOT_EXIST',
    'ACQ.OVERDRAFT_ASSIGN_ACCOUNT_INVALID',
    'ACQ.OVERDRAFT_AGREEMENT_NOT_MATCH',
  ],
  our_fault: ['ACQ.REFUNDALLOC_UNAUTH_LIMIT'],
} as const;

const bill = {
  already_done: ['NO_BILL_DATA', 'BILL_DATE_BEFORE_REGISTRATION'],
  not_now: ['BILL_NOT_EXIST', 'isp.bill_not_exist', 'UNKNOWN_ERROR'],
  our_fault: ['TYPE_NOT_SUPPORTED', 'INVAILID_ARGUMENTS'], // sic
} as const;

export type AlipayOperation = 'create' | 'query' | 'close' | 'refund' | 'refund_query' | 'bill';
const document = 'https://opendocs.alipay.com/open-v3/';

export const alipayCodes: Record<AlipayOperation, CodeTable> = {
  create: codeTable(`${document} alipay.trade.create`, everywhere, create),
  query: codeTable(`${document} alipay.trade.query`, everywhere, question),
  close: codeTable(`${document} alipay.trade.close`, everywhere, close),
  refund: codeTable(`${document} alipay.trade.refund`, everywhere, refund),
  refund_query: codeTable(`${document} alipay.trade.fastpay.refund.query`, everywhere, question),
  bill: codeTable(`${document} alipay.data.dataservice.bill.downloadurl.query`, everywhere, bill),
};
