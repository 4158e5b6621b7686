import { Text, View } from '@tarojs/components';
import { usePullDownRefresh } from '@tarojs/taro';
import { useState, type ReactNode } from 'react';
import type { Payment, PaymentState } from '#contract/payments';
import { addFen } from '#domain/payments/money';
import { fetchPayments } from '../../api/payments';
import { useOffence } from '../../features/offence/use-offence';
import { LoadFailure } from '../../features/screen/missing/load-failure';
import { goTo } from '../../features/screen/routes';
import { useLoaded } from '../../features/screen/hooks/use-loaded';
import { useTabWords } from '../../features/screen/hooks/use-tab-words';
import { useTitle } from '../../features/screen/hooks/use-title';
import { history } from '../../i18n/topics/history';
import { screen } from '../../i18n/topics/screen';
import { useWords } from '../../i18n/language';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Few } from '../../ui/few';
import { Line } from '../../ui/line';
import { Money } from '../../ui/money';
import { Outcome } from '../../ui/outcome';
import { Page } from '../../ui/page';
import { Plate } from '../../ui/plate';
import { Skeleton } from '../../ui/skeleton';
import { Status, type Tone } from '../../ui/status';
import { Heading, Small, Title } from '../../ui/text';
import { Filter } from './filter';
import { UnderReview } from './under-review';
import { everything, matching, type Wanted } from './which';
import './index.css';

const tones: Record<PaymentState, Tone> = {
  paid: 'good',
  confirming: 'warn',
  refunding: 'warn',
  refunded: 'calm',
  not_paid: 'calm',
};

/** So many are seen at a glance. */
const fewAtOnce = 3;

export default function RecordsPage() {
  useTitle('payment');
  useTabWords();
  const [w, s] = [useWords(history), useWords(screen)];
  const { value, failure, reload } = useLoaded(fetchPayments);
  usePullDownRefresh(() => void reload());
  const [wanted, want] = useState<Wanted>(everything);
  const all = value?.payments ?? [];
  const shown = matching(all, wanted);
  return (
    <Page>
      <Title>{w.payments}</Title>
      <View>
        <LoadFailure isTab failure={failure} retry={reload} />
        {!value && !failure && <Skeleton like="rows" />}
        {value?.payments.length === 0 && (
          <None words={w.none}>
            <Button kind="plain" className="t-by-number" label={s.byNumber} onTap={() => goTo('byNumber')} />
          </None>
        )}
      </View>
      <View>
        <UnderReview />
      </View>
      <View>{all.length > fewAtOnce && <Filter payments={all} wanted={wanted} want={want} />}</View>
      <View>
        {all.length > 0 && shown.length === 0 && <None words={w.noneSuch} />}
        <ByMonth payments={shown} />
      </View>
    </Page>
  );
}

function None({ words, children }: { words: string; children?: ReactNode }) {
  return (
    <Outcome icon="receipt" tone="calm" word={words} className="t-none">
      {children}
    </Outcome>
  );
}

/** As they come, the newest first, and where a month begins its name. */
function ByMonth({ payments }: { payments: readonly Payment[] }) {
  const { more } = useWords(screen);
  return (
    <Few of={payments} more={more}>
      {(payment, index) => (
        <View key={payment.id}>
          {monthOf(payment) !== (index > 0 && monthOf(payments[index - 1]!)) && (
            <Month month={monthOf(payment)} payments={payments} />
          )}
          <Entry payment={payment} />
        </View>
      )}
    </Few>
  );
}

const monthOf = ({ createdAt }: Payment): string => createdAt.slice(0, 7);

/** The sum is of what was paid in the whole month, shown or not, and is not on its way back. */
function Month({ month, payments }: { month: string; payments: readonly Payment[] }) {
  const w = useWords(history);
  const paid = payments.filter((payment) => monthOf(payment) === month && payment.state === 'paid');
  const paidFen = addFen(paid.map(({ totalFen }) => totalFen));
  return (
    <Line>
      <Heading>{month}</Heading>
      {paidFen > 0 && (
        <View className="month__sum">
          <Small>{w.paidIn}</Small>
          <Money amount={paidFen} />
        </View>
      )}
    </Line>
  );
}

function Entry({ payment: { id, items, totalFen, state, createdAt } }: { payment: Payment }) {
  const w = useWords(history);
  const [first] = items;
  const offence = useOffence();
  return (
    <Card className="t-payment" onTap={() => goTo('result', { id })}>
      <Line>
        <View className="entry__plates">
          {[...new Set(items.map(({ plate }) => plate))].map((plate) => plate && <Plate key={plate} plate={plate} />)}
        </View>
        <Money amount={totalFen} />
      </Line>
      <Text className="entry__what">
        {first && (items.length > 1 ? w.several(offence(first), items.length) : offence(first))}
      </Text>
      <Line>
        <Status tone={tones[state]} text={w.state[state]} />
        <Small>{createdAt.slice(5, 16).replace('T', ' ')}</Small>
      </Line>
    </Card>
  );
}
