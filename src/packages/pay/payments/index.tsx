import { Text, View } from '@tarojs/components';
import { fetchPayments } from '../../../api/payments';
import { goTo } from '../../../features/screen/routes';
import { useLoaded } from '../../../features/screen/use-loaded';
import { useTitle } from '../../../features/screen/use-title';
import { after } from '../../../i18n/topics/after';
import { useWords } from '../../../i18n/language';
import { Card } from '../../../ui/card';
import { Money, Plate, Skeleton } from '../../../ui/facts';
import { Page } from '../../../ui/page';
import { Notice, Status } from '../../../ui/status';

export default function PaymentsPage() {
  useTitle('payment');
  const w = useWords(after);
  const { value, failure } = useLoaded(fetchPayments);
  return (
    <Page>
      <Text className="title">{w.payments}</Text>
      {failure && <Notice tone="warn" title={failure} />}
      {!value && !failure && <Skeleton />}
      {value?.payments.length === 0 && (
        <Card className="t-none">
          <Text>{w.none}</Text>
        </Card>
      )}
      {value?.payments.map((payment) => (
        <Card key={payment.id} className="t-payment" onTap={() => goTo('result', { id: payment.id })}>
          <View className="line">
            <Money amount={payment.totalFen} />
            <Status
              tone={payment.state === 'paid' ? 'good' : payment.state === 'looking' ? 'warn' : 'calm'}
              text={w.state[payment.state]}
            />
          </View>
          <View className="line">
            <View>
              {payment.items.map((item) => (
                <Plate key={item.decisionNumber} plate={item.plate} />
              ))}
            </View>
            <Text className="small">{payment.createdAt.slice(0, 16).replace('T', ' ')}</Text>
          </View>
        </Card>
      ))}
    </Page>
  );
}
