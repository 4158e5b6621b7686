import { fen } from '#domain/money';
import { ProofMismatch, type Proof } from '../../payments/gateway';
import type { Settings } from '../../settings';

/** @throws ProofMismatch when merchant, app, number or currency is not ours; the amount is compared with the attempt later. */
export function wechatProof(
  order: Record<string, unknown>,
  { wechat, wechatPay }: Settings,
  outTradeNo?: string,
): Proof {
  const amount = order.amount as { total?: number; currency?: string } | undefined;
  const ours =
    order.mchid === wechatPay.mchId &&
    (order.appid === wechat.appId || order.appid === wechat.webAppId) &&
    (outTradeNo === undefined || order.out_trade_no === outTradeNo) &&
    Number.isSafeInteger(amount?.total) &&
    amount!.total! >= 0 &&
    (amount?.currency ?? 'CNY') === 'CNY' &&
    typeof order.transaction_id === 'string';
  if (!ours) throw new ProofMismatch('a success that is not ours');
  return {
    outTradeNo: String(order.out_trade_no),
    transactionId: String(order.transaction_id),
    paidAt: new Date(String(order.success_time)),
    amountFen: fen(amount!.total!),
    body: order,
  };
}
