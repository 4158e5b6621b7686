import { View } from '@tarojs/components';
import type { Payment } from '#contract/payments';
import { goHome, goOn, goTo } from '../../../features/screen/routes';
import { useWords } from '../../../i18n/language';
import { after } from '../../../i18n/topics/after';
import { Button } from '../../../ui/button';

/** What can be done now: the receipt of what is paid, the cashier of what is open, another try where none is. */
export function Acts({ payment }: { payment: Payment | undefined }) {
  const w = useWords(after);
  const decisions = payment?.items.map(({ decisionNumber }) => decisionNumber).join(',') ?? '';
  return (
    <View>
      {payment?.state === 'paid' && (
        <Button className="t-receipt" label={w.receipt} onTap={() => goTo('receipt', { id: payment.id })} />
      )}
      {payment?.state === 'confirming' && (
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
          label={w.payAgain}
          onTap={() => goOn('check', { decisions, paidFor: payment.paidFor })}
        />
      )}
      <Button kind="quiet" className="t-home" label={w.home} onTap={goHome} />
    </View>
  );
}
