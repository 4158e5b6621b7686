import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

/** @param at milliseconds since 1970 */
export const chinaTime = (at: number): string => dayjs(at).utcOffset(8 * 60).format('YYYY-MM-DDTHH:mm:ssZ');
