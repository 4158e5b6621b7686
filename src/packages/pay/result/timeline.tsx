import { Text, View } from '@tarojs/components';
import type { Payment } from '#contract/payments';
import { useWords } from '../../../i18n/language';
import { after } from '../../../i18n/topics/after';
import { Card } from '../../../ui/card';
import { Small } from '../../../ui/text';
import './timeline.css';

/** How far the money is on its way to the treasury. */
export function Timeline({ payment }: { payment: Payment }) {
  const w = useWords(after);
  if (payment.timeline.length === 0) return null;
  return (
    <Card>
      {payment.timeline.map(({ step, at, expectedBy }) => (
        <View key={step} className="step">
          <Text className={at ? 'step__dot step__dot--done' : 'step__dot'}>{at ? '●' : '○'}</Text>
          <Text className="step__name">{w.steps[step]}</Text>
          <Small>{at ? at.slice(5, 16).replace('T', ' ') : w.expected((expectedBy ?? '').slice(5, 10))}</Small>
        </View>
      ))}
    </Card>
  );
}
