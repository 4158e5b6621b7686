import { useWords } from '../../../i18n/language';
import { screen } from '../../../i18n/topics/screen';

/** A moment to the minute, its day as it is said aloud. */
export function useMoment(): (instant: string) => string {
  const day = useDay();
  return (instant) => `${day(instant)} ${instant.slice(11, 16)}`;
}

/** A day as it is said aloud; the year only where it is another than this one. */
export function useDay(): (day: string) => string {
  const w = useWords(screen);
  return (text) => {
    const [year, month, date] = text.slice(0, 10).split('-').map(Number) as [number, number, number];
    return w.day(year === new Date().getFullYear() ? undefined : year, month, date);
  };
}
