import { Text, View } from '@tarojs/components';
import type { Payment, PaymentState } from '#contract/payments';
import { groupsOfFour } from '#domain/decision-number';
import { goHome, goOn, goTo } from '../../../features/screen/routes';
import { useTitle } from '../../../features/screen/use-title';
import { after } from '../../../i18n/topics/after';
import { useWords } from '../../../i18n/language';
import { FollowAccount } from '../../../platform/follow';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Money, Row, Skeleton } from '../../../ui/facts';
import { Page } from '../../../ui/page';
import { Notice, type Tone } from '../../../ui/status';
import { useResult } from './use-result';
import './index.css';

const tones: Record<PaymentState, Tone> = {
  looking: 'warn',
  paid: 'good',
  not_paid: 'calm',
  refunding: 'warn',
  refunded: 'calm',
};

export default function ResultPage() {
  useTitle('payment');
  const w = useWords(after);
  const { payment, failure, retry } = useResult();
  return (
    <Page footer={<Acts payment={payment} />}>
      <Text className="title">{w.result}</Text>
      {failure && (
        <Notice tone="warn" className="t-failure" title={failure}>
          <Button kind="quiet" className="t-retry" label={w.retry} onTap={retry} />
        </Notice>
      )}
      {!payment && !failure && <Skeleton lines={4} />}
      {payment && (
        <View>
          <View className={`result result--${tones[payment.state]} t-result-state t-state-${payment.state}`}>
            <Text className="result__mark">
              {payment.state === 'paid' ? '✓' : payment.state === 'looking' ? '…' : '↩'}
            </Text>
            <Text className="result__word">{w.state[payment.state]}</Text>
            <Money amount={payment.totalFen} large />
            <Text className="small">{w.text[payment.state]}</Text>
          </View>
          <Way payment={payment} />
          {payment.state === 'paid' && <FollowAccount className="result__follow" />}
          <Card>
            {payment.items.map((item) => (
              <Row
                key={item.decisionNumber}
                label={groupsOfFour(item.decisionNumber)}
                value={w.outcome[item.outcome]}
              />
            ))}
          </Card>
        </View>
      )}
    </Page>
  );
}

function Way({ payment }: { payment: Payment }) {
  const w = useWords(after);
  if (payment.timeline.length === 0) return null;
  return (
    <Card className="way">
      {payment.timeline.map(({ step, at, expectedBy }) => (
        <View key={step} className="way__step">
          <Text className={at ? 'way__dot way__dot--done' : 'way__dot'}>{at ? '●' : '○'}</Text>
          <Text className="way__name">{w.steps[step]}</Text>
          <Text className="small">
            {at ? at.slice(5, 16).replace('T', ' ') : w.expected((expectedBy ?? '').slice(5, 10))}
          </Text>
        </View>
      ))}
    </Card>
  );
}

function Acts({ payment }: { payment: Payment | undefined }) {
  const w = useWords(after);
  const decisions = payment?.items.map(({ decisionNumber }) => decisionNumber).join(',') ?? '';
  return (
    <View>
      {payment?.state === 'paid' && (
        <Button className="t-receipt" label={w.receipt} onTap={() => goTo('receipt', { id: payment.id })} />
      )}
      {payment?.state === 'looking' && (
        <Button
          kind="plain"
          className="t-resume"
          label={w.resume}
          onTap={() => goOn('check', { decisions, paidFor: payment.paidFor })}
        />
      )}
      {payment?.mayPayAgain && (
        <Button
          className="t-again"
          label={w.again}
          onTap={() => goOn('check', { decisions, paidFor: payment.paidFor })}
        />
      )}
      <Button kind="quiet" className="t-home" label={w.home} onTap={goHome} />
    </View>
  );
}
