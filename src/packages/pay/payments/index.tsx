import { Text, View } from '@tarojs/components';
import { fetchPayments } from '../../../api/payments';
import { goTo } from '../../../features/screen/routes';
import { useLoaded } from '../../../features/screen/use-loaded';
import { useTitle } from '../../../features/screen/use-title';
import { after } from '../../../i18n/topics/after';
import { useWords } from '../../../i18n/language';
import { Card } from '../../../ui/card';
import { Line } from '../../../ui/line';
import { Money } from '../../../ui/money';
import { Page } from '../../../ui/page';
import { Plate } from '../../../ui/plate';
import { Skeleton } from '../../../ui/skeleton';
import { Notice, Status } from '../../../ui/status';
import { Small, Title } from '../../../ui/text';

export default function PaymentsPage() {
  useTitle('payment');
  const w = useWords(after);
  const { value, failure } = useLoaded(fetchPayments);
  return (
    <Page>
      <Title>{w.payments}</Title>
      {failure && <Notice tone="warn" title={failure} />}
      {!value && !failure && <Skeleton />}
      {value?.payments.length === 0 && (
        <Card className="t-none">
          <Text>{w.none}</Text>
        </Card>
      )}
      {value?.payments.map((payment) => (
        <Card key={payment.id} className="t-payment" onTap={() => goTo('result', { id: payment.id })}>
          <Line>
            <Money amount={payment.totalFen} />
            <Status
              tone={payment.state === 'paid' ? 'good' : payment.state === 'confirming' ? 'warn' : 'calm'}
              text={w.state[payment.state]}
            />
          </Line>
          <Line>
            <View>
              {payment.items.map((item) => (
                <Plate key={item.decisionNumber} plate={item.plate} />
              ))}
            </View>
            <Small>{payment.createdAt.slice(0, 16).replace('T', ' ')}</Small>
          </Line>
        </Card>
      ))}
    </Page>
  );
}
