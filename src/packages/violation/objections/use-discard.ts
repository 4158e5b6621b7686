import type { ObjectionCard } from '#contract/objections';
import { discardDraft } from '../../../api/objections';
import { useAct } from '../../../features/screen/hooks/use-act';
import { forgetDrafts } from '../../../features/screen/hooks/use-draft';
import { useWords } from '../../../i18n/language';
import { objections } from '../../../i18n/topics/objections';
import { confirmed } from '../../../platform/dialogs';

/** A draft that is wanted no more: asked for once more, and what the phone keeps of it goes too. */
export function useDiscard(reload: () => Promise<void>) {
  const w = useWords(objections);
  const { act, failure } = useAct();
  const discard = ({ id, violationId }: ObjectionCard) =>
    void act(async () => {
      if (!(await confirmed({ content: w.discardAsk, confirmText: w.discardYes, cancelText: w.discardNo }))) return;
      await discardDraft(id);
      forgetDrafts(`object-${violationId}`, `ground-${violationId}`);
      await reload();
    });
  return { discard, refused: failure?.text };
}
