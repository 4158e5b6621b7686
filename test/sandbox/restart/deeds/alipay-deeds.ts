import { post } from '../../merchant';
import { askAlipay, sandboxKnob, type Scene } from '../askers';
import type { AlipayDeed, Doing, Question } from './deeds';

const tradeOf =
  (number: string): Question =>
  (scene) =>
    askAlipay(scene, 'trade/query', { out_trade_no: number });

async function created(scene: Scene, number: string): Promise<string> {
  const { authCode } = await post(`${scene.sandbox.url}/__phone/alipay/login`, { user: 'wang' });
  const { open_id: buyer } = await askAlipay(scene, 'system/oauth/token', {
    grant_type: 'authorization_code',
    code: authCode,
  });
  const { trade_no: tradeNo } = await askAlipay(scene, 'trade/create', {
    out_trade_no: number,
    total_amount: '200.00',
    subject: '交通违法罚款',
    product_code: 'JSAPI_PAY',
    op_app_id: scene.sandbox.settings.alipay.appId,
    buyer_open_id: buyer,
    notify_url: scene.notifyUrl,
  });
  return tradeNo;
}

async function paid(scene: Scene, number: string): Promise<void> {
  const tradeNO = await created(scene, number);
  await post(`${scene.sandbox.url}/__phone/alipay/pay`, { user: 'wang', tradeNO, act: 'pay' });
}

export const alipayDeeds: Record<AlipayDeed, Doing> = {
  'alipay: trade WAIT_BUYER_PAY': async (scene) => {
    await created(scene, 'RESTART_WAIT');
    return tradeOf('RESTART_WAIT');
  },
  'alipay: trade TRADE_SUCCESS': async (scene) => {
    await paid(scene, 'RESTART_PAID');
    return tradeOf('RESTART_PAID');
  },
  'alipay: trade TRADE_CLOSED': async (scene) => {
    await created(scene, 'RESTART_SHUT');
    await askAlipay(scene, 'trade/close', { out_trade_no: 'RESTART_SHUT' });
    return tradeOf('RESTART_SHUT');
  },
  'alipay: refund': async (scene) => {
    await paid(scene, 'RESTART_PART');
    const asked = { out_trade_no: 'RESTART_PART', out_request_no: 'RESTART_PART_1' };
    await askAlipay(scene, 'trade/refund', { ...asked, refund_amount: '50.00', refund_reason: '重复缴款' });
    return async (later) => [
      await tradeOf('RESTART_PART')(later),
      await askAlipay(later, 'trade/fastpay/refund/query', asked),
    ];
  },
  'alipay: notification': async (scene) => {
    await sandboxKnob(scene, 'pay/faults', { delayNotificationsMs: 7_200_000 });
    await paid(scene, 'RESTART_TOLD_A');
    return (later) => sandboxKnob(later, 'advance', { ms: 0 });
  },
};
