import { View } from '@tarojs/components';
import type { Violation } from '#contract/violations';
import { groupsOfFour } from '#domain/input/decision-number';
import { goTo } from '../../../features/screen/routes';
import { useDay } from '../../../features/screen/hooks/use-day';
import { useWords } from '../../../i18n/language';
import { objections } from '../../../i18n/topics/objections';
import { rights } from '../../../i18n/topics/rights';
import { violation as words } from '../../../i18n/topics/violation';
import { Card } from '../../../ui/card';
import { Row, Rows } from '../../../ui/row';
import { Notice } from '../../../ui/status';
import { Timeline } from '../../../ui/timeline';

/** How far an objection has come: while it is under review, that is the whole story. */
export function Objection({ violation }: { violation: Violation }) {
  return (
    <View>
      <UnderReview violation={violation} />
      <Own violation={violation} />
    </View>
  );
}

/** The way to one's own objection to it, as long as it is kept. */
function Own({ violation: { ownObjection } }: { violation: Violation }) {
  const o = useWords(objections);
  if (!ownObjection || ownObjection.state === 'draft') return null;
  const states: Record<string, string> = o.states;
  return (
    <Rows>
      <Row
        icon="scales"
        className="t-own-objection"
        title={o.one}
        note={states[ownObjection.state]}
        onTap={() => goTo('objection', { id: ownObjection.id })}
      />
    </Rows>
  );
}

function UnderReview({ violation: { status, objection } }: { violation: Violation }) {
  const w = useWords(rights);
  const v = useWords(words);
  const day = useDay();
  if (!objection || status !== 'objection_pending') return null;
  return (
    <View className="t-objection">
      <Notice tone="calm" title={w.under} text={v.reviewText} />
      <Card>
        <Timeline
          moments={[
            {
              key: 'filed',
              name: w.review.filed,
              note: `${day(objection.filedOn)} · ${w.caseNumber(groupsOfFour(objection.caseNumber))}`,
              isDone: true,
            },
            { key: 'reviewing', name: w.review.reviewing, note: w.grounds[objection.ground], isDone: false },
            { key: 'answer', name: w.review.answer, note: w.answerUntil(day(objection.answerBy)), isDone: false },
          ]}
        />
      </Card>
    </View>
  );
}
