import type { Faults } from '../kit/faults/faults';
import type { Keys } from '../kit/store/keys';
import type { Notifications } from '../kit/http/notifications';
import type { Table } from '../kit/store/table';
import type { Trade } from './trades/trade';

/** What the parts of Alipay share. */
export type Alipay = {
  keys: Keys['alipay'];
  trades: Table<Trade>;
  notifications: Notifications;
  faults: Faults;
  now: () => Date;
  siteUrl: () => string;
  openIdOf: (user: string) => string;
  /** The mini-program in which people pay, whoever takes the money. */
  miniProgram: string;
  /** The same with its eyes: the merchant that a trade belongs to. */
  of: (trade: Pick<Trade, 'sellerId'>) => Alipay;
  /** The application that signs for the merchant, where it is a service provider's. */
  providerApp?: string;
};
