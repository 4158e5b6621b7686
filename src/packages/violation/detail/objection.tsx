import type { Violation } from '#contract/violations';
import { goTo } from '../../../features/screen/routes';
import { useWords } from '../../../i18n/language';
import { rights } from '../../../i18n/topics/rights';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/status';

/** The way to object while there is one, and what became of an objection. */
export function Objection({ violation: { id, status, objectable, objection } }: { violation: Violation }) {
  const w = useWords(rights);
  if (objection && status === 'objection_pending') {
    return (
      <Notice
        tone="calm"
        className="t-objection"
        title={w.under}
        text={`${w.grounds[objection.ground]}。${w.filedText(objection.caseNumber, objection.answerBy)}`}
      />
    );
  }
  return (
    objectable && <Button kind="plain" className="t-object" label={w.object} onTap={() => goTo('object', { id })} />
  );
}
