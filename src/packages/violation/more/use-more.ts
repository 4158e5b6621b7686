import type { Objection } from '#contract/objections';
import { supplement } from '../../../api/objections';
import { overBy } from '../../../features/evidence/statement';
import { usePictures } from '../../../features/evidence/use-pictures';
import { goBack } from '../../../features/screen/routes';
import { leave, useAct } from '../../../features/screen/hooks/use-act';
import { forgetDrafts, useDraft } from '../../../features/screen/hooks/use-draft';

/** The answer to the last question; what was typed stays until it is sent. */
export function useMore({ id, evidence, asked }: Objection) {
  const draft = `more-${id}-${asked!.askedOn}`;
  const [statement, setStatement] = useDraft(draft);
  const round = Math.max(0, ...evidence.map((one) => one.round));
  // Pictures of this answer that were sent before the page was left; those of earlier rounds have gone.
  const known = evidence.filter((one) => one.round === round && (one.state === 'ready' || one.state === 'arriving'));
  const pictures = usePictures({ objectionId: () => Promise.resolve(id), known });
  const { act, busy, failure: refused } = useAct();
  const over = overBy(statement);
  const send = () =>
    void act(async () => {
      if (over > 0) return undefined;
      await supplement(id, { statement, pictures: pictures.ready });
      forgetDrafts(draft);
      return leave(goBack);
    });
  return { statement, setStatement, over, pictures, refused, busy, send };
}
