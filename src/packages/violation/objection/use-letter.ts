import { showLetter } from '../../../api/objections';
import { useAct } from '../../../features/screen/use-act';
import { usePreferences, useWords } from '../../../i18n/language';
import { objections } from '../../../i18n/topics/objections';
import { tell } from '../../../platform/dialogs';

/** The application for reconsideration, in the phone's own reader: to print, to sign, to hand in. */
export function useLetter(id: string) {
  const w = useWords(objections);
  const { language } = usePreferences();
  const { act, busy } = useAct();
  const open = () =>
    void act(async () => {
      const shown = await showLetter(id, language).catch(() => 'failed' as const);
      if (shown === 'failed') tell(w.letterFailed);
    });
  return { open, busy };
}
