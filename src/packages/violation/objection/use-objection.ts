import { useState } from 'react';
import type { Objection } from '#contract/objections';
import { fetchObjection, withdraw } from '../../../api/objections';
import { goTo } from '../../../features/screen/routes';
import { useAct } from '../../../features/screen/hooks/use-act';
import { useLoaded } from '../../../features/screen/hooks/use-loaded';
import { useParams } from '../../../features/screen/hooks/use-params';
import { useWords } from '../../../i18n/language';
import { objections } from '../../../i18n/topics/objections';
import { confirmed } from '../../../platform/dialogs';

/** One's own objection, asked for each time the page is seen; withdrawing it asks once more. */
export function useObjection() {
  const { id = '' } = useParams();
  const w = useWords(objections);
  const { value, failure, reload } = useLoaded(() => fetchObjection(id));
  const [after, setAfter] = useState<Objection>();
  const { act, busy, failure: refused } = useAct();
  // The answer to the act is newer than what was read before it.
  const objection = after && (!value || after.changedAt >= value.changedAt) ? after : value;
  const takeBack = () =>
    void act(async () => {
      const isSure = await confirmed({ content: w.withdrawAsk, confirmText: w.withdrawYes, cancelText: w.withdrawNo });
      if (isSure) setAfter(await withdraw(id));
    });
  return {
    objection,
    failure,
    reload,
    busy,
    refused: refused?.text,
    takeBack,
    answerIt: () => goTo('more', { id }),
    toRecord: () => objection && goTo('violation', { id: objection.violationId }),
  };
}
export type Seen = ReturnType<typeof useObjection>;
