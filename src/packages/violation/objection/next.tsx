import { View } from '@tarojs/components';
import type { Objection } from '#contract/objections';
import { goTo } from '../../../features/screen/routes';
import { useDay } from '../../../features/screen/use-day';
import { useWords } from '../../../i18n/language';
import { objections } from '../../../i18n/topics/objections';
import { rights } from '../../../i18n/topics/rights';
import { Row, Rows } from '../../../ui/row';
import { Heading, Small } from '../../../ui/text';
import { useLetter } from './use-letter';

/** What is left where it was not upheld: by when, with whom, and the letter for it. */
export function Next({ objection }: { objection: Objection }) {
  const w = useWords(objections);
  const r = useWords(rights);
  const day = useDay();
  const { open, busy } = useLetter(objection.id);
  const { next, state, violationId } = objection;
  if (state !== 'rejected' && state !== 'overtaken') return null;
  const reconsider = !next
    ? w.nextReconsiderUnknown
    : next.reconsiderBy
      ? w.nextReconsider(day(next.reconsiderBy))
      : next.decisionNumber
        ? w.nextReconsiderUnknown
        : w.nextReconsiderAfter(next.daysToReconsider);
  const toRecord = () => goTo('violation', { id: violationId });
  return (
    <View className="t-next">
      <Heading>{w.nextTitle}</Heading>
      <Rows>
        {next?.handleBy && (
          <Row
            icon="clock"
            tone="warn"
            className="t-handle"
            title={w.nextHandleNow}
            note={w.nextHandle(day(next.handleBy))}
            onTap={toRecord}
          />
        )}
        <Row
          icon="scales"
          className="t-reconsider"
          title={reconsider}
          note={next?.governments.join('；') || r.sameLevel}
        />
        <Row
          icon="receipt"
          className="t-letter"
          title={w.letter}
          note={busy ? w.letterComes : w.letterNote}
          onTap={open}
        />
        {next && (
          <Row
            icon="bank"
            tone="calm"
            title={next.sueBy ? w.nextSue(day(next.sueBy)) : w.nextSueAfter(next.daysAfterReconsideration)}
          />
        )}
        {next && !next.decisionNumber && (
          <Row
            icon="undo"
            tone="calm"
            className="t-again"
            title={w.nextAgain}
            onTap={() => goTo('object', { id: violationId })}
          />
        )}
      </Rows>
      {next && <Small para>{r.basis(next.articles)}</Small>}
    </View>
  );
}
