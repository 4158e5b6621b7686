import type { Handling, Violation } from '#contract/violations';
import { useDay } from '../../../features/screen/hooks/use-day';
import { useWords } from '../../../i18n/language';
import { rights } from '../../../i18n/topics/rights';
import { violation as words } from '../../../i18n/topics/violation';
import { Notice } from '../../../ui/status';

/** Which clock runs: the one to handle a record, or the one to pay a decision. Never both. */
export function Clock({ violation: { status, handling, decision } }: { violation: Violation }) {
  const w = useWords(words);
  const r = useWords(rights);
  const day = useDay();
  if (status === 'unhandled' && handling) return <ToHandle handling={handling} />;
  if (!decision || (status !== 'unpaid' && status !== 'overdue')) return null;
  return decision.daysLate > 0 ? (
    <Notice
      tone="bad"
      className="t-clock"
      title={w.overdue(decision.daysLate, decision.surchargeRule.percentPerDay, decision.surchargeRule.capPercent)}
    />
  ) : (
    <Notice
      tone="warn"
      className="t-clock"
      title={
        decision.dueSafe === decision.dueLegal
          ? w.clockOneDay(day(decision.dueLegal))
          : w.clockDecision(day(decision.dueSafe), day(decision.dueLegal))
      }
      {...(decision.provisional && { text: r.provisional })}
    />
  );
}

/** The day that is safe first; the legal one where days off moved it. */
function ToHandle({ handling: { bySafe, by, deferrableTo, provisional } }: { handling: Handling }) {
  const w = useWords(words);
  const r = useWords(rights);
  const day = useDay();
  const notes = [deferrableTo && r.deferrable(day(deferrableTo)), provisional && r.provisional].filter(Boolean);
  return (
    <Notice
      tone="warn"
      className="t-clock"
      title={bySafe === by ? w.clockRecord(day(by)) : w.clockRecord(day(bySafe), day(by))}
      {...(notes.length > 0 && { text: notes.join(' ') })}
    />
  );
}
