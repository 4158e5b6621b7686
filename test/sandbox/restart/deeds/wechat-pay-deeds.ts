import { createSign } from 'node:crypto';
import { post, tapWechat, wechatOpenId } from '../../merchant';
import { askPay, sandboxKnob, type Scene } from '../askers';
import type { Doing, Question, WechatPayDeed } from './deeds';

const orderOf =
  (number: string): Question =>
  (scene) =>
    askPay(scene, 'GET', `/v3/pay/transactions/out-trade-no/${number}?mchid=${scene.sandbox.settings.wechatPay.mchId}`);

async function ordered(scene: Scene, number: string): Promise<string> {
  const { wechat, wechatPay } = scene.sandbox.settings;
  const { prepay_id: prepayId } = await askPay(scene, 'POST', '/v3/pay/transactions/jsapi', {
    appid: wechat.appId,
    mchid: wechatPay.mchId,
    description: '交通违法罚款',
    out_trade_no: number,
    notify_url: scene.notifyUrl,
    amount: { total: 20_000 },
    payer: { openid: await wechatOpenId(scene.sandbox, 'wang') },
  });
  return prepayId;
}

export async function paidInWechat(scene: Scene, number: string): Promise<void> {
  const prepayId = await ordered(scene, number);
  await tapWechat(scene.sandbox, { user: 'wang', prepayId, act: 'pay', at: scene.at });
}

async function refunded(scene: Scene, number: string): Promise<Question> {
  await paidInWechat(scene, number);
  const asked = { out_trade_no: number, out_refund_no: `${number}R` };
  await askPay(scene, 'POST', '/v3/refund/domestic/refunds', {
    ...asked,
    amount: { refund: 20_000, total: 20_000, currency: 'CNY' },
  });
  return (later) => askPay(later, 'GET', `/v3/refund/domestic/refunds/${number}R`);
}

export const wechatPayDeeds: Record<WechatPayDeed, Doing> = {
  'wechat-pay: order NOTPAY': async (scene) => {
    const prepayId = await ordered(scene, 'RESTART_NOTPAY');
    const [timeStamp, nonceStr] = [String(Math.floor(scene.at.getTime() / 1000)), 'n0nce'];
    const { wechat, wechatPay } = scene.sandbox.settings;
    const signed = createSign('RSA-SHA256').update(
      `${wechat.appId}\n${timeStamp}\n${nonceStr}\nprepay_id=${prepayId}\n`,
    );
    const paySign = signed.sign(wechatPay.privateKey, 'base64');
    const call = { timeStamp, nonceStr, package: `prepay_id=${prepayId}`, signType: 'RSA', paySign };
    return async ({ sandbox, ...rest }) => [
      await orderOf('RESTART_NOTPAY')({ sandbox, ...rest }),
      await post(`${sandbox.url}/__phone/wechat/pay`, { user: 'wang', ...call, act: 'cancel' }),
    ];
  },
  'wechat-pay: order SUCCESS': async (scene) => {
    await paidInWechat(scene, 'RESTART_SUCCESS');
    return orderOf('RESTART_SUCCESS');
  },
  'wechat-pay: order REFUND': async (scene) => {
    await refunded(scene, 'RESTART_REFUND');
    return orderOf('RESTART_REFUND');
  },
  'wechat-pay: order CLOSED': async (scene) => {
    await ordered(scene, 'RESTART_CLOSED');
    const { mchId: mchid } = scene.sandbox.settings.wechatPay;
    await askPay(scene, 'POST', '/v3/pay/transactions/out-trade-no/RESTART_CLOSED/close', { mchid });
    return orderOf('RESTART_CLOSED');
  },
  'wechat-pay: refund': (scene) => refunded(scene, 'RESTART_BACK'),
  'wechat-pay: complaint': async (scene) => {
    await paidInWechat(scene, 'RESTART_COMPLAINT');
    await sandboxKnob(scene, 'wechat/complain', { outTradeNo: 'RESTART_COMPLAINT', words: '重复缴款' });
    const day = new Date(scene.at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
    return (later) => askPay(later, 'GET', `/v3/merchant-service/complaints-v2?begin_date=${day}&end_date=${day}`);
  },
  'wechat-pay: notification': async (scene) => {
    await sandboxKnob(scene, 'pay/faults', { delayNotificationsMs: 3_600_000 });
    await paidInWechat(scene, 'RESTART_TOLD');
    return (later) => sandboxKnob(later, 'advance', { ms: 0 });
  },
};
