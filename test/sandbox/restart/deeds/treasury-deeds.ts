import { askWechatApi, sandboxKnob, sandboxPage, type Scene } from '../askers';
import type { Doing, Question, TreasuryDeed } from './deeds';

async function ordered(scene: Scene): Promise<string> {
  const { treasuryDecisionNumber: number } = (await sandboxPage(scene, 'samples')) as {
    treasuryDecisionNumber: string;
  };
  const notice = { payment_notice_no: number, department_code: '065010901', region_code: '650102', service_id: 1 };
  const owed = await askWechatApi(scene, 'nontax/queryfee', notice);
  const { order_id: orderId } = await askWechatApi(scene, 'nontax/unifiedorder', {
    ...notice,
    ...{ fee: owed.fee, items: owed.items, department_name: owed.department_name, desc: '交通违法罚款' },
    ...{ payment_notice_create_time: owed.payment_notice_create_time, ip: '127.0.0.1', scene: 'biz', openid: 'oWang' },
  });
  return orderId;
}
const orderOf =
  (orderId: string): Question =>
  (scene) =>
    askWechatApi(scene, 'nontax/getorder', { order_id: orderId });

const leftAs =
  (act?: (scene: Scene, orderId: string) => Promise<unknown>): Doing =>
  async (scene) => {
    const orderId = await ordered(scene);
    await act?.(scene, orderId);
    return orderOf(orderId);
  };
const pay = (scene: Scene, orderId: string) => sandboxKnob(scene, 'nontax/pay', { orderId });

export const treasuryDeeds: Record<TreasuryDeed, Doing> = {
  'treasury: order 1': leftAs(),
  'treasury: order 12': leftAs((scene, orderId) => sandboxKnob(scene, 'nontax/pay', { orderId, ends: true })),
  'treasury: order 5': leftAs(async (scene, orderId) => {
    await pay(scene, orderId);
    await askWechatApi(scene, 'nontax/refund', { order_id: orderId, reason: '重复缴款' });
  }),
  'treasury: part refund': leftAs(async (scene, orderId) => {
    await pay(scene, orderId);
    const part = { refund_fee: 100, refund_out_id: 'R1' };
    await askWechatApi(scene, 'nontax/refund', { order_id: orderId, reason: '多缴', ...part });
    await askWechatApi(scene, 'nontax/refund', { order_id: orderId, reason: '重复缴款' });
  }),
  'treasury: order 3': leftAs(pay),
};
