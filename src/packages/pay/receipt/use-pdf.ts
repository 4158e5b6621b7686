import type { Receipt } from '#contract/payments';
import { showReceiptPdf } from '../../../api/payments';
import { useAct } from '../../../features/screen/use-act';
import { usePreferences, useWords } from '../../../i18n/language';
import { after } from '../../../i18n/topics/after';
import { tell } from '../../../platform/dialogs';

/** The receipt as a document: to keep, to print, to send on. */
export function usePdf(receipt: Receipt) {
  const w = useWords(after);
  const { language } = usePreferences();
  const { act, busy } = useAct();
  const open = () =>
    void act(async () => {
      if (!(await showReceiptPdf(receipt, language))) tell(w.notOpened);
    });
  return { open, busy };
}
