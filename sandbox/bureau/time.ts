import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

/** @param at milliseconds since 1970 */
export const chinaTime = (at: number): string =>
  dayjs(at)
    .utcOffset(8 * 60)
    .format('YYYY-MM-DDTHH:mm:ssZ');

/** The fifth day from Monday to Friday after an instant: this bureau's promise knows no holidays. */
export function fifthWorkday(at: number): string {
  let day = dayjs(at).utcOffset(8 * 60);
  for (let left = 5; left > 0;) {
    day = day.add(1, 'day');
    if (day.day() !== 0 && day.day() !== 6) left -= 1;
  }
  return day.format('YYYY-MM-DD');
}
