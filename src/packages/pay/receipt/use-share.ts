import type { Receipt } from '#contract/payments';
import { useWords } from '../../../i18n/language';
import { after } from '../../../i18n/topics/after';
import { tell } from '../../../platform/dialogs';
import { sendLink } from '../../../platform/send-link';

/** The page of the proof names nobody and is signed: its address may go to anybody. */
export function useShare({ proofUrl }: Pick<Receipt, 'proofUrl'>): () => void {
  const w = useWords(after);
  return () => void sendLink({ title: w.receiptTitle, url: proofUrl }).then((how) => how && tell(w.shared[how]));
}
