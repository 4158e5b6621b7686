import type { Keys } from '../kit/store/keys';
import type { Table } from '../kit/store/table';
import type { AccessTokens } from '../wechat/access-tokens';

/** 1 unpaid, 3 paid, 5 given back, 6 giving back, 12 closed. */
export type OrderStatus = 1 | 3 | 5 | 6 | 12;
/** An order as the platform keeps it, in its own words; paymentNoticeNo is the number of the 缴款通知书. */
export type Order = {
  order_id: string;
  paymentNoticeNo: string;
  fee: number;
  desc: string;
  status: OrderStatus;
  openid: string;
  create_time: number;
  pay_finish_time?: number;
  trans_id?: string;
  return_url?: string;
  refunds: object[];
};

/** What the authority's finance system says of one decision. */
export type Owed = {
  userName: string;
  fineFen: number;
  surchargeFen: number;
  madeAt: string;
  expiresOn: string;
  offence: string;
};

export type Treasury = {
  keys: Keys['wechat'];
  tokens: AccessTokens;
  now: () => Date;
  siteUrl: () => string;
  owedFor: (number: string) => Owed | undefined;
  orders: Table<Order>;
};

/** What this region's finance system answers; the platform itself names no such codes. */
export const nonTaxCodes = { unknownNumber: 268400001, alreadyPaid: 268400002 };

export const ordersOf = ({ orders }: Treasury, paymentNoticeNo: unknown): Order[] =>
  orders.rows().filter((order) => order.paymentNoticeNo === paymentNoticeNo);

export const paidOrder = (treasury: Treasury, paymentNoticeNo: unknown): Order | undefined =>
  ordersOf(treasury, paymentNoticeNo).find(({ status }) => status === 3);

export const unixSeconds = ({ now }: Treasury): number => Math.floor(now().getTime() / 1000);
