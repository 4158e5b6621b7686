import { View } from '@tarojs/components';
import type { Payment } from '#contract/payments';
import { goHome, goOn, goTo } from '../../../features/screen/routes';
import { useWords } from '../../../i18n/language';
import { after } from '../../../i18n/topics/after';
import { Button } from '../../../ui/button';

/** What can be done now: the receipt of what is paid, the cashier of what is open or its end, another try where none is. */
export function Acts({ payment, close, busy }: { payment: Payment | undefined; close: () => void; busy: boolean }) {
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
      {payment?.state === 'confirming' && (
        <Button kind="quiet" className="t-close" label={w.close} busy={busy} onTap={close} />
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
