import type { Faults } from '../kit/faults/faults';
import type { Complaint } from './complaints';
import type { Keys } from '../kit/store/keys';
import type { Notifications } from '../kit/http/notifications';
import type { Table } from '../kit/store/table';
import type { Order } from './orders/order';
import type { Refund } from './refunds/refund';
import type { SigningKeys } from './signing/signing-keys';

/** What the parts of WeChat Pay share. */
export type WechatPay = {
  keys: Keys['wechatPay'];
  signingKeys: SigningKeys;
  /** The mini-program, and the official account whose page opens inside WeChat. */
  appId: string;
  webAppId: string;
  /** Which apps may order in each way; a merchant number is bound to several. */
  appIds: Record<Order['product'], string[]>;
  orders: Table<Order>;
  refunds: Table<Refund>;
  complaints: Table<Complaint>;
  notifications: Notifications;
  faults: Faults;
  now: () => Date;
  siteUrl: () => string;
  openIdOf: (user: string, appId: string) => string;
  /** Whether an openid was given to another app than this one. */
  isOfAnotherApp: (openId: string, appId: string) => boolean;
  /** The page in which a browser pays, until it is told where to return to. */
  cashierLink: (order: Order) => string;
  /** The same with its eyes: the merchant that an order belongs to, or the provider that ordered for it. */
  of: (order: Pick<Order, 'mchId' | 'spMchId'>) => WechatPay;
};
