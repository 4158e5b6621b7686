import { useWords } from '../../i18n/language';
import { fields } from '../../i18n/topics/fields';
import { tell } from '../../platform/dialogs';
import { enlarge } from '../../platform/enlarge';

/** Opens a picture large; a phone that cannot says so. */
export function useEnlarge(): (current: string, urls: string[]) => void {
  const w = useWords(fields);
  return (current, urls) => void enlarge(current, urls).then((came) => came || tell(w.notEnlarged));
}
