// Every kind of deed that the sandbox keeps: how it is done, and the question whose answer tells that it was.
import type { DeedKind as BureauDeedKind } from '../../../sandbox/bureau/deeds';
import type { TradeStatus } from '../../../sandbox/alipay/trade';
import type { Order } from '../../../sandbox/wechat-pay/order';
import { alipayDeeds } from './alipay-deeds';
import type { Scene } from './askers';
import { bureauDeeds } from './bureau-deeds';
import { wechatPayDeeds } from './wechat-pay-deeds';

/** A new kind is a type error here until it is done, restarted and asked for. */
export type BureauDeed = `bureau: ${BureauDeedKind}`;
export type WechatPayDeed = `wechat-pay: order ${Order['state']}` | 'wechat-pay: refund' | 'wechat-pay: notification';
export type AlipayDeed = `alipay: trade ${TradeStatus}` | 'alipay: refund' | 'alipay: notification';
export type DeedKind = BureauDeed | WechatPayDeed | AlipayDeed;

export type Question = (scene: Scene) => Promise<unknown>;
/** Does it, and answers how to ask for it. */
export type Doing = (scene: Scene) => Promise<Question>;

export const deeds: Record<DeedKind, Doing> = { ...bureauDeeds, ...wechatPayDeeds, ...alipayDeeds };
