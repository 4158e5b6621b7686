import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

/** A calendar day in Asia/Shanghai, 'YYYY-MM-DD'. China has one zone and no summer time. */
export type Day = string;
const shanghaiOffsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;
const midnight = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayjs.utc(text).format('YYYY-MM-DD') === text;
}

// Counted by hand, with no date made of a text: a list of ten thousand records asks for a million days.
export const addDays = (day: Day, days: number): Day =>
  new Date(midnight(day) + days * dayMs).toISOString().slice(0, 10);

/** The same date so many months later; the month's last day where it has no such date. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, Number(day.slice(8))];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => (midnight(to) - midnight(from)) / dayMs;

/** 0 is Sunday. */
export const weekday = (day: Day): number => new Date(midnight(day)).getUTCDay();

/** The day it is in Shanghai at an instant. */
export const dayOf = (instant: string | Date): Day => wallTime(instant)?.slice(0, 10) ?? notATime;

/** 2026-11-23T10:32:00+08:00. @param instant or its milliseconds since 1970 */
export const shanghaiInstant = (instant: Date | number): string => {
  const wall = wallTime(instant);
  return wall === undefined ? notATime : `${wall.slice(0, 19)}+08:00`;
};

const notATime = 'Invalid Date';

/** What a clock in Shanghai shows at an instant, as 2026-11-23T10:32:00; every screen and every list asks for many. */
function wallTime(instant: string | Date | number): string | undefined {
  const shown = new Date(new Date(instant).getTime() + shanghaiOffsetMs);
  return Number.isNaN(shown.getTime()) ? undefined : shown.toISOString();
}

/** The first instant of the next day in Shanghai. */
export const nextMidnight = (instant: Date): Date => new Date(`${addDays(dayOf(instant), 1)}T00:00:00+08:00`);
