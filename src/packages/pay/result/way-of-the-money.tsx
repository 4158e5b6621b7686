import { Text, View } from '@tarojs/components';
import type { Payment } from '#contract/payments';
import { useDay } from '../../../features/screen/use-day';
import { useWords } from '../../../i18n/language';
import { after } from '../../../i18n/topics/after';
import { Card } from '../../../ui/card';
import { Small } from '../../../ui/text';
import { inTheirOrder } from './in-their-order';
import './timeline.css';

/** How far the money is on its way to the treasury. */
export function Timeline({ payment }: { payment: Payment }) {
  const w = useWords(after);
  const day = useDay();
  if (payment.timeline.length === 0) return null;
  return (
    <Card>
      {inTheirOrder(payment.timeline).map(({ step, at, expectedBy }) => (
        <View key={step} className={`step ${at ? 'step--done' : ''}`}>
          <View className="step__dot" />
          <View className="step__words">
            <Text className="step__name">{w.steps[step]}</Text>
            <Small>{at ? at.slice(5, 16).replace('T', ' ') : expectedBy ? w.expected(day(expectedBy)) : ''}</Small>
          </View>
        </View>
      ))}
    </Card>
  );
}
