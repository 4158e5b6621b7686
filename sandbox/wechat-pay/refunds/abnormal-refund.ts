// 发起异常退款: the money of a refund that the payer's card did not take goes to another card, or to the merchant.
import { constants, privateDecrypt } from 'node:crypto';
import type { Answer, Handler } from '../../kit/http/signed-routes';
import { AbnormalRefundRequest, fieldRefusal } from '../requests';
import { rules } from '../rules';
import { refusedBy } from '../signing/signing';
import type { WechatPay } from '../wechat-pay';
import { refundStatus, refundView, type Refund } from './refund';

const BANK_TAKES_MS = 1000;
/** 招行、交通银行、农行、建行、工商、中行、平安、浦发、中信、光大、民生、兴业、广发、邮储、宁波银行的借记卡. */
const banks = 'CMB COMM ABC CCB ICBC BOC PAB SPDB CITIC CEB CMBC CIB GDB PSBC NBCB'.split(' ');

export const applyAbnormalRefund =
  (pay: WechatPay): Handler =>
  ({ params, body, headers }) =>
    fieldRefusal(AbnormalRefundRequest, body) ??
    ended(pay, params.id ?? '', body as AbnormalRefundRequest, headers['wechatpay-serial']);

function ended(pay: WechatPay, id: string, asked: AbnormalRefundRequest, serial: string | undefined): Answer {
  const refund = pay.refunds.rows().find(({ refundId }) => refundId === id);
  const order = refund && pay.orders.get(refund.outTradeNo);
  const isTheirs = order?.mchId === (asked.sub_mchid ?? pay.keys.mchId);
  if (!refund || !order || !isTheirs || refund.outRefundNo !== asked.out_refund_no)
    return refusedBy(rules.abnormalExists);
  const account = accountOf(pay, asked, serial);
  if (typeof account !== 'string') return account;
  // 同一退款单号多次请求只退一笔.
  if (refund.account === account) return { status: 200, body: refundView(refund, order, pay.now()) };
  if (refundStatus(refund, pay.now()) !== 'ABNORMAL') return refusedBy(rules.abnormalOnly);
  const settledAt = new Date(pay.now().getTime() + BANK_TAKES_MS).toISOString();
  const moved: Refund = pay.refunds.put(refund.outRefundNo, { ...refund, end: 'SUCCESS', settledAt, account });
  return { status: 200, body: refundView(moved, order, pay.now()) };
}

/** Who gets it, as a refund's view names it; or the refusal of a card that cannot be read. */
function accountOf(pay: WechatPay, asked: AbnormalRefundRequest, serial: string | undefined): string | Answer {
  if (asked.type === 'MERCHANT_BANK_CARD') return '商户结算银行账户';
  const bank = asked.bank_type?.replace(/_DEBIT$/, '') ?? '';
  if (!banks.includes(bank) || !asked.bank_type?.endsWith('_DEBIT')) return refusedBy(rules.abnormalBank);
  const key = pay.signingKeys.decrypting(serial);
  const number = key && opened(asked.bank_account, key);
  if (!number || !key || !opened(asked.real_name, key)) return refusedBy(rules.abnormalSealed);
  return `${bank}借记卡${number.slice(-4)}`;
}

function opened(sealed: string | undefined, key: string): string | undefined {
  try {
    const bytes = Buffer.from(sealed ?? '', 'base64');
    return privateDecrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' }, bytes).toString('utf8');
  } catch {
    return undefined;
  }
}
