import type { Faults } from '../faults';
import type { Keys } from '../keys';
import type { Notifications } from '../notifications';
import type { Table } from '../table';
import type { Trade } from './trade';

/** What the parts of Alipay share. */
export type Alipay = {
  keys: Keys['alipay'];
  trades: Table<Trade>;
  notifications: Notifications;
  faults: Faults;
  now: () => Date;
  siteUrl: () => string;
  openIdOf: (user: string) => string;
};
