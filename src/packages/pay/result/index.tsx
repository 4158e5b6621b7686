import { View } from '@tarojs/components';
import type { Payment, PaymentState } from '#contract/payments';
import { groupsOfFour } from '#domain/input/decision-number';
import { Ask } from '../../../features/help/ask';
import { LoadFailure } from '../../../features/screen/missing/load-failure';
import { useTitle } from '../../../features/screen/hooks/use-title';
import { after } from '../../../i18n/topics/after';
import { history } from '../../../i18n/topics/history';
import { useWords } from '../../../i18n/language';
import { FollowAccount } from '../../../platform/follow';
import { Card } from '../../../ui/card';
import { Fact } from '../../../ui/fact';
import type { IconName } from '../../../ui/icon-sources';
import { Money } from '../../../ui/money';
import { Outcome } from '../../../ui/outcome';
import { Page } from '../../../ui/page';
import { Skeleton } from '../../../ui/skeleton';
import { Refusal, type Tone } from '../../../ui/status';
import { Small } from '../../../ui/text';
import { Acts } from './acts';
import { useResult } from './use-result';
import { WaitsForPolice } from './waits-for-police';
import { WayOfTheMoney } from './way-of-the-money';

const tones: Record<PaymentState, Exclude<Tone, 'bad'>> = {
  confirming: 'warn',
  paid: 'good',
  not_paid: 'calm',
  refunding: 'warn',
  refunded: 'calm',
};

const marks: Record<PaymentState, IconName> = {
  confirming: 'hourglass',
  paid: 'check',
  not_paid: 'info',
  refunding: 'undo',
  refunded: 'undo',
};

export default function ResultPage() {
  useTitle('payment');
  const w = useWords(after);
  const { payment, failure, retry, close, busy, isUnproven } = useResult();
  return (
    <Page footer={<Acts payment={payment} busy={busy} close={() => void close()} />}>
      <LoadFailure failure={failure} retry={retry} />
      <View>{isUnproven && <Refusal className="t-not-closed" title={w.notClosed} />}</View>
      {!payment && !failure && <Skeleton like="sum" />}
      {payment && (
        <View>
          <Verdict payment={payment} />
          <WaitsForPolice payment={payment} />
          <WayOfTheMoney payment={payment} />
          {payment.state === 'paid' && <FollowAccount className="t-follow" />}
          <Card>
            {payment.items.map((item) => (
              <Fact
                key={item.decisionNumber}
                label={groupsOfFour(item.decisionNumber)}
                value={w.outcome[item.outcome]}
              />
            ))}
          </Card>
          <Ask about="payment" payment={payment.id} />
        </View>
      )}
    </Page>
  );
}

/** What is known of the money, said by shape and colour too. */
function Verdict({ payment: { state, totalFen, closesAt } }: { payment: Payment }) {
  const w = useWords(after);
  const { state: states } = useWords(history);
  return (
    <Outcome icon={marks[state]} tone={tones[state]} word={states[state]} className={`t-result-state t-state-${state}`}>
      <Money amount={totalFen} size="hero" />
      <Small>{w.text[state]}</Small>
      <View>{closesAt && <Small className="t-closes">{w.closes(closesAt.slice(11, 16))}</Small>}</View>
    </Outcome>
  );
}
