import type { Objection } from '#contract/objections';
import { useDay, useMoment } from '../../../features/screen/hooks/use-day';
import { useWords } from '../../../i18n/language';
import { objections } from '../../../i18n/topics/objections';
import { Card } from '../../../ui/card';
import { Timeline, type Moment } from '../../../ui/timeline';

/** What happened and what is still to come. */
export function Course({ objection: { timeline, state, answerBy } }: { objection: Objection }) {
  const w = useWords(objections);
  const day = useDay();
  const moment = useMoment();
  const been: Moment[] = timeline.map(({ event, at, words }, index) => ({
    key: `${index}`,
    name: w.moments[event],
    note: [moment(at), event === 'bureau_asks' || event === 'supplement' ? words : null].filter(Boolean).join(' · '),
    isDone: true,
  }));
  const toCome: Moment[] =
    state === 'reviewing' || state === 'asked'
      ? [{ key: 'answer', name: w.answer, note: answerBy ? w.promised(day(answerBy)) : '', isDone: false }]
      : [];
  return (
    <Card className="t-course">
      <Timeline moments={[...been, ...toCome]} />
    </Card>
  );
}
