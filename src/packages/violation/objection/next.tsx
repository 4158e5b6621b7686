import { View } from '@tarojs/components';
import type { NextRemedies, Objection } from '#contract/objections';
import { goTo } from '../../../features/screen/routes';
import { useDay } from '../../../features/screen/hooks/use-day';
import { useWords } from '../../../i18n/language';
import { citations } from '../../../i18n/topics/citations';
import { objections } from '../../../i18n/topics/objections';
import { rights } from '../../../i18n/topics/rights';
import { Row, Rows } from '../../../ui/row';
import { Heading, Small } from '../../../ui/text';
import './next.css';
import { useLetter } from './use-letter';

/** What is left where it was not upheld: by when, with whom, and the letter for it. */
export function Next({ objection: { id, next, state, violationId } }: { objection: Objection }) {
  const w = useWords(objections);
  const r = useWords(rights);
  const c = useWords(citations);
  const { open, busy } = useLetter(id);
  const reconsider = useReconsider(next);
  if (state !== 'rejected' && state !== 'overtaken') return null;
  const governments = c.list(next?.governments ?? []) || r.sameLevel;
  return (
    <View className="t-next">
      <Heading>{w.nextTitle}</Heading>
      <Rows className="next">
        {next && <ToHandle next={next} violationId={violationId} />}
        <Row icon="scales" className="t-reconsider" title={reconsider} note={governments} />
        <Row
          icon="receipt"
          className="t-letter"
          title={w.letter}
          note={busy ? w.letterComes : w.letterNote}
          onTap={open}
        />
        {next && <Later next={next} violationId={violationId} />}
      </Rows>
      {next && <Small para>{r.basis(next.articles)}</Small>}
    </View>
  );
}

function useReconsider(next: NextRemedies | null): string {
  const w = useWords(objections);
  const day = useDay();
  if (next?.reconsiderBy) return w.nextReconsider(day(next.reconsiderBy));
  return next && !next.decisionNumber ? w.nextReconsiderAfter(next.daysToReconsider) : w.nextReconsiderUnknown;
}

type Props = { next: NextRemedies; violationId: string };

function ToHandle({ next: { handleBy }, violationId }: Props) {
  const w = useWords(objections);
  const day = useDay();
  if (!handleBy) return null;
  const toRecord = () => goTo('violation', { id: violationId });
  return (
    <Row
      icon="clock"
      tone="warn"
      className="t-handle"
      title={w.nextHandleNow}
      note={w.nextHandle(day(handleBy))}
      onTap={toRecord}
    />
  );
}

/** A court, and new evidence: while there is no decision, another objection is open. */
function Later({ next: { sueBy, daysAfterReconsideration, decisionNumber }, violationId }: Props) {
  const w = useWords(objections);
  const day = useDay();
  const court = sueBy ? w.nextSue(day(sueBy)) : w.nextSueAfter(daysAfterReconsideration);
  const again = () => goTo('object', { id: violationId });
  return (
    <>
      <Row icon="bank" tone="calm" title={court} />
      {!decisionNumber && <Row icon="undo" tone="calm" className="t-again" title={w.nextAgain} onTap={again} />}
    </>
  );
}
