import { useWords } from '../../i18n/language';
import { offences } from '../../i18n/topics/offences';
import { meaningOf } from './offence-meaning';

/** What was done in the reader's language where it is known, else in the police's own words. */
export function useOffence(): (record: { offenceCode: string; offence: string }) => string {
  const meanings = useWords(offences);
  return ({ offenceCode, offence }) => meaningOf(meanings, offenceCode, offence) ?? offence;
}
