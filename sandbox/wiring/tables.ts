import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Trade } from '../alipay/trades/trade';
import type { Notification } from '../kit/http/notifications';
import type { Message } from '../kit/messages';
import type { Log } from '../kit/store/journal';
import { createTable, type Table } from '../kit/store/table';
import type { Order as NonTaxOrder } from '../treasury/order';
import type { ChatFollower, Line } from '../kit/chat/chats';
import type { Order } from '../wechat-pay/orders/order';
import type { Complaint } from '../wechat-pay/complaints';
import type { Refund } from '../wechat-pay/refunds/refund';
import type { Shipped } from '../wechat/order-management';

/** What is kept over a restart, by the name of its file; the bureau's journal is its own. */
type Kept = {
  'wechat-orders': Order;
  'wechat-refunds': Refund;
  'wechat-complaints': Complaint;
  'alipay-trades': Trade;
  'nontax-orders': NonTaxOrder;
  notifications: Notification;
  messages: Message;
  shipped: Shipped;
  'account-lines': Line;
  'account-followers': ChatFollower;
};
export type Tables = { [Name in keyof Kept]: Table<Kept[Name]> };
export type TableName = keyof Kept;

export function createTables({ dataFolder, log }: { dataFolder: string; log: Log }): Tables {
  const fileOf = (name: string) => join(dataFolder, `${name}.jsonl`);
  const table = <Name extends TableName>(name: Name) => createTable<Kept[Name]>({ file: fileOf(name), log });
  // Folders of before December 2026 keep their notifications under another name.
  const was = fileOf('notices');
  if (existsSync(was) && !existsSync(fileOf('notifications'))) renameSync(was, fileOf('notifications'));
  return {
    'wechat-orders': table('wechat-orders'),
    'wechat-refunds': table('wechat-refunds'),
    'wechat-complaints': table('wechat-complaints'),
    'alipay-trades': table('alipay-trades'),
    'nontax-orders': table('nontax-orders'),
    notifications: table('notifications'),
    messages: table('messages'),
    shipped: table('shipped'),
    'account-lines': table('account-lines'),
    'account-followers': table('account-followers'),
  };
}
