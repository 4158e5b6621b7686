import { isNoticeKnown, rollForward } from './calendar';
import { addDays, daysBetween, type Day } from './day';
import { fen, type Fen } from './money';

/** Road Traffic Safety Law, art. 108; Administrative Penalty Law, art. 67(3): 15 days from receiving the decision. */
const daysToPay = 15;
/** Administrative Penalty Law, art. 72(1)(1): 3 % of the fine a day, never more than the fine itself. */
const surchargePercentPerDay = 3;

export type DueDates = { dueSafe: Day; dueLegal: Day; provisional: boolean };

/** Day of service is not counted; a last day on a day off moves to the next workday. `dueSafe` ignores that grace. */
export function dueDates({ servedOn }: { servedOn: Day }): DueDates {
  const dueSafe = addDays(servedOn, daysToPay);
  const dueLegal = rollForward(dueSafe);
  return { dueSafe, dueLegal, provisional: !isNoticeKnown(dueLegal) };
}

/** Days on which no surcharge grows: reconsideration, litigation, approved deferral. Both ends count. */
export type Suspension = { from: Day; to: Day };

export function daysLate(input: { servedOn: Day; on: Day; suspensions?: readonly Suspension[] }): number {
  const { dueLegal } = dueDates(input);
  const overdue = Math.max(0, daysBetween(dueLegal, input.on));
  const stayed = new Set<Day>();
  for (const { from, to } of input.suspensions ?? []) {
    for (let day = later(from, addDays(dueLegal, 1)); day <= earlier(to, input.on); day = addDays(day, 1)) stayed.add(day);
  }
  return overdue - stayed.size;
}

/**
 * The surcharge as estimated by us; the authority's own amount wins where it gives one.
 * A part of a fen is dropped in the payer's favour (fines are whole yuan, so none arises but for instalments).
 */
export function surcharge(input: { fineFen: Fen; servedOn: Day; on: Day; suspensions?: readonly Suspension[] }): {
  daysLate: number;
  surchargeFen: Fen;
} {
  const late = daysLate(input);
  const accrued = Math.floor((input.fineFen * surchargePercentPerDay * late) / 100);
  return { daysLate: late, surchargeFen: fen(Math.min(accrued, input.fineFen)) };
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
