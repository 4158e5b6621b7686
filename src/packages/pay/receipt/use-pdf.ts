import type { Receipt } from '#contract/payments';
import { ApiError, withSession } from '../../../api/http';
import { receiptPdfAddress } from '../../../api/payments';
import { useAct } from '../../../features/screen/hooks/use-act';
import { usePreferences, useWords } from '../../../i18n/language';
import { after } from '../../../i18n/topics/after';
import { tell } from '../../../platform/dialogs';
import { showDocument } from '../../../platform/documents';

/** The receipt as a document: to keep, to print, to send on. */
export function usePdf(receipt: Receipt) {
  const w = useWords(after);
  const { language } = usePreferences();
  const { act, busy } = useAct();
  const open = () =>
    void act(async () => {
      const wanted = { url: receiptPdfAddress(receipt, language), name: `${receipt.number}.pdf` };
      const shown = await withSession(async (token) => {
        const shownNow = await showDocument({ ...wanted, token });
        if (shownNow === 'expired') throw new ApiError(401, 'session_expired');
        return shownNow;
      });
      if (shown === 'failed') tell(w.notOpened);
    });
  return { open, busy };
}
