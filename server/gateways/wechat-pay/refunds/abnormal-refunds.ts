import { constants, publicEncrypt } from 'node:crypto';
import { GatewayRefused, type AbnormalEnd, type Gateway } from '../../../payments/gateway';
import { refusalOf, type WechatPayCall } from '../calls/call';
import type { KeyRing } from '../keys/key-ring';
import type { MerchantWords } from '../merchant';
import { readRefund, refundPath } from './refunds';

/**
 * 发起异常退款: the payer's card takes nothing any more, and the money waits at WeChat Pay for whom a person names (doc/v3/merchant/
 * 4013071193). Asked for twice in the same words it goes once.
 */
export function wechatAbnormalRefunds(
  call: WechatPayCall,
  { beside, refundQuery }: MerchantWords,
  keys: KeyRing,
): Required<Pick<Gateway, 'endAbnormal'>> {
  return {
    async endAbnormal(refund, end) {
      const found = await call('GET', `${refundPath}/${refund.refundNo}${refundQuery}`);
      if (found.status !== 200) throw new GatewayRefused(refusalOf(found, 'refund_query'));
      const now = readRefund(found, refund);
      if (now.kind !== 'abnormal') return now;
      const key = await keys.encrypting();
      const path = `${refundPath}/${encodeURIComponent(String(found.body.refund_id))}/apply-abnormal-refund`;
      const body = { ...beside, out_refund_no: refund.refundNo, ...wordsOf(end, key.publicKey) };
      const answer = await call('POST', path, body, key.serial);
      if (answer.status !== 200) return { kind: 'refused', refusal: refusalOf(answer, 'abnormal_refund') };
      return readRefund(answer, refund);
    },
  };
}

function wordsOf(end: AbnormalEnd, publicKey: string): Record<string, string> {
  if (end.to === 'merchant') return { type: 'MERCHANT_BANK_CARD' };
  return {
    type: 'USER_BANK_CARD',
    bank_type: end.bankType,
    bank_account: sealed(end.account, publicKey),
    real_name: sealed(end.name, publicKey),
  };
}

/** 敏感信息加密: RSAES-OAEP with SHA-1, under WeChat Pay's own key (doc/v3/merchant/4013053264). */
const sealed = (text: string, key: string): string =>
  publicEncrypt(
    { key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' },
    Buffer.from(text, 'utf8'),
  ).toString('base64');
