import { ApiError, withSession } from '../../../api/http';
import { letterAddress } from '../../../api/objections';
import { useAct } from '../../../features/screen/hooks/use-act';
import { usePreferences, useWords } from '../../../i18n/language';
import { objections } from '../../../i18n/topics/objections';
import { tell } from '../../../platform/dialogs';
import { showDocument } from '../../../platform/documents';

/** The application for reconsideration, in the phone's own reader: to print, to sign, to hand in. */
export function useLetter(id: string) {
  const w = useWords(objections);
  const { language } = usePreferences();
  const { act, busy } = useAct();
  const open = () =>
    void act(async () => {
      const wanted = { url: letterAddress(id, language), name: 'reconsideration.pdf' };
      const shown = await withSession(async (token) => {
        const shownNow = await showDocument({ ...wanted, token });
        if (shownNow === 'expired') throw new ApiError(401, 'session_expired');
        return shownNow;
      }).catch(() => 'failed' as const);
      if (shown === 'failed') tell(w.letterFailed);
    });
  return { open, busy };
}
