import { Text, View } from '@tarojs/components';
import type { Objection } from '#contract/objections';
import { useOffence } from '../../../features/offence/use-offence';
import { useDay, useMoment } from '../../../features/screen/hooks/use-day';
import { useWords } from '../../../i18n/language';
import { objections } from '../../../i18n/topics/objections';
import { rights } from '../../../i18n/topics/rights';
import { Hero } from '../../../ui/hero';
import { Line } from '../../../ui/line';
import { Plate } from '../../../ui/plate';
import { Notice } from '../../../ui/status';
import { Small } from '../../../ui/text';
import './head.css';

const looks: Record<Objection['state'], 'due' | 'good' | 'calm'> = {
  draft: 'calm',
  reviewing: 'due',
  asked: 'due',
  upheld: 'good',
  rejected: 'calm',
  withdrawn: 'calm',
  overtaken: 'calm',
};

/** Whose turn it is and until when; of which record it speaks. */
export function Head({ objection }: { objection: Objection }) {
  const w = useWords(objections);
  const r = useWords(rights);
  const day = useDay();
  const moment = useMoment();
  const offence = useOffence();
  const { state, answerBy, workdaysLeft, asked, plate, plateType, place, occurredAt, provisional } = objection;
  return (
    <View>
      <Hero tone={looks[state]} className={`t-objection t-is-${state}`}>
        <Text className="oh__state">{w.states[state]}</Text>
        {workdaysLeft !== null && answerBy && <Text className="oh__line">{w.promised(day(answerBy))}</Text>}
        {workdaysLeft !== null && <Text className="oh__days">{w.workdaysLeft(workdaysLeft)}</Text>}
        {state === 'upheld' && <Text className="oh__line">{w.upheldText}</Text>}
      </Hero>
      <Line>
        <Plate plate={plate} plateType={plateType} />
        <Small>{moment(occurredAt)}</Small>
      </Line>
      <Small para>{`${offence(objection)} · ${place}`}</Small>
      <View>
        {asked && (
          <Notice
            tone="bad"
            className="t-asked"
            title={w.askedTitle}
            text={`${asked.words}\n${w.askedBy(day(asked.by))}`}
          />
        )}
        {workdaysLeft !== null && workdaysLeft < 0 && (
          <Notice tone="warn" className="t-late" title={w.late} text={w.lateText} />
        )}
        {workdaysLeft !== null && provisional && <Small para>{r.provisional}</Small>}
      </View>
    </View>
  );
}
