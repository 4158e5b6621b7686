import { dayAfter, isWeekend } from '../kit/time/china-time';

/** The fifth day from Monday to Friday after a day: this bureau's promise knows no holidays. */
export function fifthWorkday(day: string): string {
  let [reached, left] = [day, 5];
  while (left > 0) {
    reached = dayAfter(reached, 1);
    if (!isWeekend(reached)) left -= 1;
  }
  return reached;
}
