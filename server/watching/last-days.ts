import type { BureauViolation } from '#contract/bureau';
import { dayOf, daysBetween } from '#domain/days/day';
import { yuanExact } from '#domain/payments/money';
import type { PaymentStatuses, Runtime } from '../ports';
import { transaction, type Database } from '../store/database';
import { lastDayOf } from '../violations/violation-view';
import { tellOwners, type Car } from './found-violations';

/** So many days before the last one a driver is reminded, and on the day itself. */
const steps = [0, 1, 3, 7];

/**
 * Owes everybody who has the car a reminder where few days are left to handle a record or to pay a decision, once for each step. What is
 * paid with us, or being paid, has no last day, whatever the bureau still lists.
 */
export async function remindOfLastDays(
  { db, runtime, paymentStatuses }: { db: Database; runtime: Runtime; paymentStatuses: PaymentStatuses },
  car: Car,
  violations: readonly BureauViolation[],
): Promise<void> {
  const today = dayOf(runtime.now());
  const near = violations.flatMap((violation) => {
    const day = lastDayOf({ violation, paymentStatus: undefined });
    const left = day === null ? NaN : daysBetween(today, day);
    const step = left < 0 ? undefined : steps.find((most) => left <= most);
    return day === null || step === undefined ? [] : [{ violation, day, step }];
  });
  const numbers = near.flatMap(({ violation: { decision } }) => decision?.number ?? []);
  const paid = numbers.length > 0 ? await paymentStatuses(numbers) : new Map<string, never>();
  for (const { violation, day, step } of near) {
    const { recordNo, decision, offence } = violation;
    if (decision && paid.has(decision.number)) continue;
    const facts = {
      plate: car.plate,
      offence,
      day,
      number: decision?.number ?? recordNo,
      ...(decision && { amount: `${yuanExact(decision.fineFen)}元` }),
    };
    await transaction(db, runtime, (tx) =>
      tellOwners(tx, runtime, car, { topic: 'last_day', about: `${recordNo} ${day} ${step}`, facts }),
    );
  }
}
