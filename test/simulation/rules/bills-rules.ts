import { gatewayNames } from '#contract/payments';
import { daysDue } from '../neighbours/bills';
import { must } from './violation';
import type { World } from '../world/world';

/** What nothing in a history makes: bills that agree about a payment, and our books, name none of these. */
const never = [
  'payment_unknown',
  'payment_missing',
  'payment_amount',
  'payment_transaction',
  'payment_doubled',
  'refund_not_booked',
  'refund_missing',
  'refund_amount',
  'refund_transaction',
  'refund_doubled',
  'booking_unknown',
  'booking_missing',
  'booking_amount',
  'booking_transaction',
  'booking_doubled',
  'ledger_unbalanced',
  'statement_missing',
  'statement_unreadable',
  'line_unreadable',
];

/** 12: every day was compared with every book, and each difference found is one that there is: money that staff gave back. */
export function billsExplained(world: World): void {
  const { store, scene, scheduler } = world;
  if (!scene.reconciles) return;
  const done = new Set(store.rows('reconciled_days').map(({ day, source }) => `${String(day)} ${String(source)}`));
  for (const day of daysDue(world, scheduler.now))
    for (const source of [...gatewayNames, 'bureau', 'ledger'])
      must(done.has(`${day} ${source}`), 12, () => `${source} of ${day} was never compared`);
  for (const { kind, number, source } of store.rows('cases')) {
    const isStaffs = kind === 'refund_unknown' && /^[C?]/.test(String(number));
    must(
      !never.includes(String(kind)) && (kind !== 'refund_unknown' || isStaffs),
      12,
      () => `a case of ${String(source)} that nothing made: ${String(kind)} ${String(number)}`,
    );
  }
}
