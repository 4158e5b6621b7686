import type { AlipaySdk } from 'alipay-sdk';
import { fenFromYuan } from '#domain/money';
import { ProofMismatch, type Proof } from '../../payments/gateway';
import type { Settings } from '../../settings';

export type AlipayForm = Record<string, string>;

/**
 * The fields of a notification that Alipay signed; undefined for any other. The sign type is ours to choose: a sender may not
 * talk us into a weaker one.
 * @param body the form as received
 */
export function verifiedAlipayForm(body: string, sdk: AlipaySdk): AlipayForm | undefined {
  const fields = Object.fromEntries(new URLSearchParams(body));
  return fields.sign_type === 'RSA2' && fields.sign && isSigned(sdk, fields) ? fields : undefined;
}

/** @throws ProofMismatch for another app or seller, or a success without number or amount; undefined when it tells of no payment */
export function alipayProof(fields: AlipayForm, { alipay }: Settings): Proof | undefined {
  if (fields.app_id !== alipay.appId || fields.seller_id !== alipay.sellerId) {
    throw new ProofMismatch('a notification for another app or seller');
  }
  if (fields.trade_status !== 'TRADE_SUCCESS' && fields.trade_status !== 'TRADE_FINISHED') return undefined;
  const amountFen = fenFromYuan(fields.total_amount ?? '');
  if (amountFen === undefined || !fields.out_trade_no || !fields.trade_no)
    throw new ProofMismatch('a success without number or amount');
  const paidAt = new Date(`${(fields.gmt_payment ?? '').replace(' ', 'T')}+08:00`);
  return { outTradeNo: fields.out_trade_no, transactionId: fields.trade_no, paidAt, amountFen, body: fields };
}

function isSigned(sdk: AlipaySdk, fields: AlipayForm): boolean {
  try {
    return sdk.checkNotifySignV2(fields);
  } catch {
    return false; // the library throws on some malformed input; to us that is a forgery like any other
  }
}
