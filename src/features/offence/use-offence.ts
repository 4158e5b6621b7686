import type { Offence } from '#domain/offences/offence';
import { usePreferences } from '../../i18n/language';

/** What was done in the reader's language where it is known, else in the police's own words. */
export function useOffence(): (record: Offence) => string {
  const isEnglish = usePreferences().language === 'en';
  return ({ offence, offenceEnglish }) => (isEnglish && offenceEnglish) || offence;
}
