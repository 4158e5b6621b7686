import { refundLife } from '#domain/lives/refund-lifecycle';
import { GatewayUnanswered, type AbnormalEnd, type RefundAnswer } from '../../payments/gateway';
import type { Gateways } from '../../payments/opening/open-payment';
import { gatewayFor } from '../../payments/payees';
import { behindRefund, moveRefund, type Behind } from '../../payments/refunds/refund-rows';
import { transaction } from '../../store/database';
import { OpsRefused, recordAct, type Operator } from '../audit';
import { knownRefund, lookNow, retried } from './refund-ends';
import { yuanText } from '../wording';

/** ask: what is not to stand in the history of a shell. */
export type RefundOperator = Operator & { gateways: Gateways; ask(what: string): Promise<string> };

/** To the merchant's bank account, from which somebody has to pay the person by hand. @throws OpsRefused */
export const endAtMerchant = (operator: RefundOperator, refundNo: string): Promise<void> =>
  endAbnormal(operator, refundNo, { to: 'merchant' });

/** To another card of the payer's; its number and name go to the gateway, and are kept nowhere. @throws OpsRefused */
export async function endAtCard(operator: RefundOperator, refundNo: string, bankType: string): Promise<void> {
  await abnormal(operator, refundNo);
  const account = await operator.ask('number of the card');
  const name = await operator.ask('name of its owner');
  if (!/^\d{10,30}$/.test(account) || name === '') throw new OpsRefused('that is no number of a card, or no name');
  await endAbnormal(operator, refundNo, { to: 'card', bankType, account, name });
}

async function endAbnormal(operator: RefundOperator, refundNo: string, end: AbnormalEnd): Promise<void> {
  const { refund, attempt } = await abnormal(operator, refundNo);
  const gateway = gatewayFor(operator.gateways, attempt);
  if (!gateway.endAbnormal) throw new OpsRefused(`${attempt.gateway} has no such act: pay the person by hand`);
  const details = { refundNo, to: end.to, ...(end.to === 'card' && { bankType: end.bankType }) };
  await recordAct(operator, operator.db, { act: 'abnormal refund', subject: attempt.id, details });
  const answer = await gateway
    .endAbnormal({ outTradeNo: attempt.out_trade_no, refundNo }, end)
    .catch((error: unknown): never => {
      if (!(error instanceof GatewayUnanswered)) throw error;
      throw new OpsRefused(`it may have been heard, and may be said again: ${error.message}`);
    });
  if (answer.kind === 'refused') throw new OpsRefused(`${answer.refusal.code}: ${answer.refusal.message}`);
  await goOn(operator, refundNo, answer);
  operator.print(`${yuanText(refund.amount_fen!)} yuan of refund ${refundNo} are on their way to the ${end.to}.`);
}

/** The job of the refund asks what becomes of it. */
const goOn = (operator: RefundOperator, refundNo: string, answer: RefundAnswer): Promise<void> =>
  transaction(operator.db, operator.runtime, async (tx) => {
    const { refund, attempt } = await behindRefund(tx, refundNo);
    if (answer.kind === 'pending' && refundLife.takes(refund.state, 'accept')) await moveRefund(tx, refund, 'accept');
    await retried(tx, operator, attempt);
    await lookNow(tx, operator.runtime, { gateway: attempt.gateway, ref: refundNo });
  });

async function abnormal({ db, runtime }: Operator, refundNo: string): Promise<Behind> {
  const behind = await transaction(db, runtime, (tx) => knownRefund(tx, refundNo));
  if (behind.refund.state !== 'abnormal')
    throw new OpsRefused(`refund ${refundNo} is ${behind.refund.state}: only an abnormal one can be sent elsewhere`);
  return behind;
}
