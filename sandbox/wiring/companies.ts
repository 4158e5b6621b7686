import type { FastifyInstance } from 'fastify';
import { registerAlipay } from '../alipay';
import { createFaults, faultRoutes } from '../kit/faults/faults';
import { createNotifications, type Notifications } from '../kit/http/notifications';
import { createContentJudge } from '../kit/content-check';
import { createMessages } from '../kit/messages';
import { createOpenIds } from '../kit/people/open-id';
import type { Keys } from '../kit/store/keys';
import type { Agenda } from '../kit/time/agenda';
import { registerTreasury } from '../treasury';
import type { Owed } from '../treasury/order';
import { registerWechat } from '../wechat';
import type { OrderKey } from '../wechat/order-management';
import { registerWechatPay } from '../wechat-pay';
import { alipayOf, wechatPayOf, type Shared } from './merchants';
import type { Tables } from './tables';

type Parts = {
  keys: Keys;
  tables: Tables;
  now: () => Date;
  siteUrl: () => string;
  agenda: Agenda;
  byHand: boolean;
  owedFor: (number: string) => Owed | undefined;
  accountAddress: string | undefined;
};

/** WeChat, WeChat Pay, the treasury behind WeChat, and Alipay; the answer is what still has to be told. */
export function registerCompanies(app: FastifyInstance, parts: Parts): Notifications {
  const { keys, tables, now, agenda, byHand, siteUrl, owedFor } = parts;
  const faults = createFaults();
  const notifications = createNotifications({ table: tables.notifications, faults, now, byHand });
  const openId = createOpenIds(keys.peopleSeed);
  const shared: Shared = { ...parts, faults, notifications, openId };
  const messages = createMessages(app, tables.messages);
  const judge = createContentJudge(app);
  faultRoutes(app, faults);
  const paidAt = (key: OrderKey) => wechatPaymentOf(tables, key);
  const chats = { lines: tables['account-lines'], followers: tables['account-followers'] };
  const wechat = {
    keys: keys.wechat,
    now,
    openIdOf: openId.of,
    unionIdOf: openId.unionOf,
    messages,
    judge,
    chats,
    accountAddress: parts.accountAddress,
    shipped: tables.shipped,
    paidAt,
  };
  const tokens = registerWechat(app, wechat);
  const orders = tables['nontax-orders'];
  registerTreasury(app, { keys: keys.wechat, tokens, now, siteUrl, owedFor, orders });
  registerWechatPay(app, wechatPayOf(shared), { faults, agenda });
  const address = parts.accountAddress && new URL('/account/alipay', parts.accountAddress).href;
  const lifeAccount = { tables: chats, address };
  registerAlipay(app, alipayOf(shared), { faults, agenda }, { messages, judge, lifeAccount });
  return notifications;
}

function wechatPaymentOf(tables: Tables, key: OrderKey): Date | undefined {
  const orders = tables['wechat-orders'];
  const order =
    key.order_number_type === 1
      ? orders.get(key.out_trade_no)
      : orders.rows().find(({ paid }) => paid?.transactionId === key.transaction_id);
  return order?.paid ? new Date(order.paid.at) : undefined;
}
