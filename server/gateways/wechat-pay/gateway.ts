import { randomBytes } from 'node:crypto';
import type { Cashier } from '#contract/payments';
import { shanghaiInstant } from '#domain/day';
import { GatewayUnanswered, type Found, type Gateway, type Order } from '../../payments/gateway';
import type { Clock } from '../../ports';
import type { Settings } from '../../settings';
import type { WechatPayAnswer, WechatPayCall } from './call';
import { wechatProof } from './proof';
import { signLines } from './signing';

/** WeChat Pay v3: mini-program (JSAPI) and browser (H5) orders of one merchant. */
export function createWechatPayGateway(settings: Settings, clock: Clock, call: WechatPayCall): Gateway {
  const { wechatPay, wechat, publicUrl } = settings;
  const byNumber = (outTradeNo: string) => `/v3/pay/transactions/out-trade-no/${outTradeNo}`;

  async function open(order: Order) {
    const answer = await call('POST', `/v3/pay/transactions/${order.product}`, prepayOf(order, settings, publicUrl));
    if (answer.status !== 200) return { kind: 'refused' as const, code: codeOf(answer) };
    if (order.product === 'h5') {
      const url = `${String(answer.body.h5_url)}&redirect_url=${encodeURIComponent(order.returnTo)}`;
      return { kind: 'opened' as const, cashier: { kind: 'redirect' as const, url } };
    }
    return {
      kind: 'opened' as const,
      cashier: paySigned(String(answer.body.prepay_id), wechat.appId, wechatPay.privateKey, clock),
    };
  }

  async function query(outTradeNo: string): Promise<Found> {
    const answer = await call('GET', `${byNumber(outTradeNo)}?mchid=${wechatPay.mchId}`);
    if (answer.status === 404) return { kind: 'absent' };
    if (answer.status !== 200) throw new GatewayUnanswered(codeOf(answer));
    const state = answer.body.trade_state;
    // REFUND says that it was paid and given back since.
    if (state === 'SUCCESS' || state === 'REFUND')
      return { kind: 'paid', proof: wechatProof(answer.body, settings, outTradeNo) };
    return state === 'CLOSED' ? { kind: 'closed', body: answer.body } : { kind: 'unpaid' };
  }

  return {
    open,
    query,
    async close(outTradeNo) {
      const answer = await call('POST', `${byNumber(outTradeNo)}/close`, { mchid: wechatPay.mchId });
      return answer.status === 204 && answer.signed ? 'closed' : 'unclear';
    },
    async refund({ outTradeNo, refundNo, amountFen, totalFen }) {
      const answer = await call('POST', '/v3/refund/domestic/refunds', {
        out_trade_no: outTradeNo,
        out_refund_no: refundNo,
        reason: '重复缴款退回',
        amount: { refund: amountFen, total: totalFen, currency: 'CNY' },
      });
      if (answer.status !== 200) return { kind: 'refused', code: codeOf(answer) };
      const { status } = answer.body;
      if (status === 'SUCCESS') return { kind: 'done', body: answer.body };
      // CLOSED and ABNORMAL do not mend themselves: somebody has to see to them.
      return status === 'PROCESSING' ? { kind: 'pending' } : { kind: 'refused', code: `refund ${String(status)}` };
    },
  };
}

function prepayOf(order: Order, { wechat, wechatPay }: Settings, publicUrl: string): object {
  return {
    appid: order.product === 'h5' ? wechat.webAppId : wechat.appId,
    mchid: wechatPay.mchId,
    description: order.description,
    out_trade_no: order.outTradeNo,
    time_expire: shanghaiInstant(order.expiresAt),
    notify_url: `${publicUrl}/notify/wechat`,
    amount: { total: order.amountFen, currency: 'CNY' },
    ...(order.product === 'h5'
      ? { scene_info: { payer_client_ip: order.payerIp, h5_info: { type: 'Wap' } } }
      : { payer: { openid: order.openId } }),
  };
}

/** wx.requestPayment's arguments: four lines signed with the merchant's key. */
function paySigned(prepayId: string, appId: string, privateKey: string, clock: Clock): Cashier {
  const timeStamp = String(Math.floor(clock.now().getTime() / 1000));
  const nonceStr = randomBytes(16).toString('hex');
  const packaged = `prepay_id=${prepayId}`;
  const paySign = signLines(privateKey, [appId, timeStamp, nonceStr, packaged]);
  return { kind: 'wechat', timeStamp, nonceStr, package: packaged, signType: 'RSA', paySign };
}

const codeOf = ({ status, body }: WechatPayAnswer): string => String(body.code ?? status);
