import type { JobHandlers } from '../../../server/jobs/job-runner';
import type { CachedBureau } from '../../../server/bureau/kept/cached-bureau';
import type { Gateway } from '../../../server/payments/gateway';
import type { ConfirmPayment } from '../../../server/payments/proofs/confirm-payment';
import type { Bureau, PaymentStatuses } from '../../../server/ports';
import type { Database } from '../../../server/store/database';
import type { TableShape } from '../memory/store';
import type { World } from '../world/world';

type Wrap<T> = (part: T, world: World) => T;

/** A fault put between the product's parts, to see that the invariants would find it. Empty: the product as it is. */
export type Plant = {
  gateway?: Wrap<Gateway>;
  bureau?: Wrap<Bureau>;
  cachedBureau?: Wrap<CachedBureau>;
  paymentStatuses?: Wrap<PaymentStatuses>;
  handlers?: Wrap<JobHandlers>;
  confirmPayment?: (part: ConfirmPayment, world: World, db: Database) => ConfirmPayment;
  shapes?: (shapes: Record<string, TableShape>) => Record<string, TableShape>;
  /** Called when the cashier on the phone says that it was paid. */
  onCallback?: (world: World, outTradeNo: string) => void;
  /** True: the notification routes look at no signature. */
  trustsAnyone?: boolean;
  /** True: a transaction that fails leaves behind what it had written. */
  neverRollsBack?: boolean;
};
