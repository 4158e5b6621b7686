import type { Violation } from '#contract/violations';
import { useWords } from '../../../i18n/language';
import { rights } from '../../../i18n/topics/rights';
import { violation as words } from '../../../i18n/topics/violation';
import { Notice } from '../../../ui/status';
import { Small } from '../../../ui/text';

/** What became of an objection: while it is under review, that is the whole story. */
export function Objection({ violation: { status, objection } }: { violation: Violation }) {
  const w = useWords(rights);
  const v = useWords(words);
  if (!objection || status !== 'objection_pending') return null;
  return (
    <Notice
      tone="calm"
      className="t-objection"
      title={w.under}
      text={`${w.grounds[objection.ground]}。${w.filedText(objection.caseNumber, objection.answerBy)}`}
    >
      <Small para>{v.reviewText}</Small>
    </Notice>
  );
}
