import type { AlipaySdk } from 'alipay-sdk';
import { fenFromYuan } from '#domain/money';
import { ProofMismatch, type Proof } from '../../payments/gateway';
import type { Settings } from '../../settings';

export type AlipayNotice = { kind: 'forged' } | { kind: 'other' } | { kind: 'paid'; proof: Proof };

/** @param body the form as received. The sign type is ours to choose: a sender may not talk us into a weaker one. */
export function readAlipayNotice(body: string, { alipay }: Settings, sdk: AlipaySdk): AlipayNotice {
  const fields = Object.fromEntries(new URLSearchParams(body));
  if (fields.sign_type !== 'RSA2' || !fields.sign || !isSigned(sdk, fields)) return { kind: 'forged' };
  if (fields.app_id !== alipay.appId || fields.seller_id !== alipay.sellerId) {
    throw new ProofMismatch('a notification for another app or seller');
  }
  if (fields.trade_status !== 'TRADE_SUCCESS' && fields.trade_status !== 'TRADE_FINISHED') return { kind: 'other' };
  const amountFen = fenFromYuan(fields.total_amount ?? '');
  if (amountFen === undefined || !fields.out_trade_no || !fields.trade_no) throw new ProofMismatch('a success without number or amount');
  const paidAt = new Date(`${(fields.gmt_payment ?? '').replace(' ', 'T')}+08:00`);
  return { kind: 'paid', proof: { outTradeNo: fields.out_trade_no, transactionId: fields.trade_no, paidAt, amountFen, body: fields } };
}

function isSigned(sdk: AlipaySdk, fields: Record<string, string>): boolean {
  try {
    return sdk.checkNotifySignV2(fields);
  } catch {
    return false; // the library throws on some malformed input; to us that is a forgery like any other
  }
}
