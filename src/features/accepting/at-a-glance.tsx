import { Text, View } from '@tarojs/components';
import type { Violation } from '#contract/violations';
import { useDay } from '../screen/hooks/use-day';
import { useWords } from '../../i18n/language';
import { violation as words } from '../../i18n/topics/violation';
import { Figure, Money } from '../../ui/money';
import './at-a-glance.css';

/** What is asked first: how much today, how many points, until when. */
type Props = { violation: Pick<Violation, 'amountFen' | 'fineFen' | 'points' | 'lastDay'> };

export function AtAGlance({ violation: { amountFen, fineFen, points, lastDay } }: Props) {
  const w = useWords(words);
  const day = useDay();
  const surcharge = amountFen !== null && fineFen !== null ? amountFen - fineFen : 0;
  return (
    <View className="glance t-glance">
      <View className="glance__part">
        <Text className="glance__name">{surcharge > 0 ? w.today : w.fine}</Text>
        {amountFen === null ? <Figure>{w.unknown}</Figure> : <Money amount={amountFen} className="glance__value" />}
      </View>
      <View className="glance__part">
        <Text className="glance__name">{w.points}</Text>
        <Text className="glance__value">{points === null ? w.unknown : w.pointsOf(points)}</Text>
      </View>
      <View className={lastDay ? 'glance__part' : ''}>
        {lastDay && <Text className="glance__name">{w.lastDay}</Text>}
        {lastDay && <Text className="glance__value glance__value--day">{day(lastDay)}</Text>}
      </View>
    </View>
  );
}
