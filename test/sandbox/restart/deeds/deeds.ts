// Every kind of deed that the sandbox keeps: how it is done, and the question whose answer tells that it was.
import type { DeedKind as BureauDeedKind } from '../../../../sandbox/bureau/office/deeds';
import type { TradeStatus } from '../../../../sandbox/alipay/trades/trade';
import type { Order } from '../../../../sandbox/wechat-pay/orders/order';
import type { Message } from '../../../../sandbox/kit/messages';
import type { Order as NonTaxOrder } from '../../../../sandbox/treasury/order';
import type { TableName } from '../../../../sandbox/wiring/tables';
import { alipayDeeds } from './alipay-deeds';
import type { Scene } from '../askers';
import { bureauDeeds } from './bureau-deeds';
import { treasuryDeeds } from './treasury-deeds';
import { accountDeeds, messageDeeds, shippingDeeds } from './wechat-deeds';
import { wechatPayDeeds } from './wechat-pay-deeds';

/** A new kind is a type error here until it is done, restarted and asked for. */
export type BureauDeed = `bureau: ${BureauDeedKind}`;
export type WechatPayDeed =
  `wechat-pay: order ${Order['state']}` | 'wechat-pay: refund' | 'wechat-pay: complaint' | 'wechat-pay: notification';
export type AlipayDeed = `alipay: trade ${TradeStatus}` | 'alipay: refund' | 'alipay: notification';
export type TreasuryDeed = `treasury: order ${Exclude<NonTaxOrder['status'], 6>}` | 'treasury: part refund';
export type MessageDeed = `message: ${Message['platform']}`;
export type ShippingDeed = 'wechat: shipping uploaded twice';
export type AccountDeed = 'account: followed and written to';
export type DeedKind =
  BureauDeed | WechatPayDeed | AlipayDeed | TreasuryDeed | MessageDeed | ShippingDeed | AccountDeed;

export type Question = (scene: Scene) => Promise<unknown>;
/** Does it, and answers how to ask for it. */
export type Doing = (scene: Scene) => Promise<Question>;

export const deeds: Record<DeedKind, Doing> = {
  ...bureauDeeds,
  ...wechatPayDeeds,
  ...alipayDeeds,
  ...treasuryDeeds,
  ...messageDeeds,
  ...shippingDeeds,
  ...accountDeeds,
};

/** Which deeds fill which file: a new file is a type error here until a deed that it keeps is named. */
export const keptIn: Record<TableName | 'bureau', DeedKind> = {
  bureau: 'bureau: accepted',
  'wechat-orders': 'wechat-pay: order NOTPAY',
  'wechat-refunds': 'wechat-pay: refund',
  'wechat-complaints': 'wechat-pay: complaint',
  'alipay-trades': 'alipay: refund',
  'nontax-orders': 'treasury: part refund',
  notifications: 'alipay: notification',
  messages: 'message: wechat',
  shipped: 'wechat: shipping uploaded twice',
  'account-lines': 'account: followed and written to',
  'account-followers': 'account: followed and written to',
};
