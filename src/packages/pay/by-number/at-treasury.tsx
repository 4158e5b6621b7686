import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import type { Decision } from '#contract/decisions';
import { fen, yuanText } from '#domain/payments/money';
import { openTreasuryOrder } from '../../../api/payments';
import { useAct } from '../../../features/screen/hooks/use-act';
import { useWords } from '../../../i18n/language';
import { pay } from '../../../i18n/topics/pay';
import { tell } from '../../../platform/dialogs';
import { openTreasuryCashier, reachesTreasury } from '../../../platform/treasury-cashier';
import { Button } from '../../../ui/button';
import { Notice, Refusal } from '../../../ui/status';

/** A decision that the treasury collects itself: the way to its cashier, with the amount that was seen. */
export function AtTreasury({ decision: { number, totalFen } }: { decision: Decision }) {
  const w = useWords(pay);
  const { act, busy, failure, free } = useAct();
  const go = () =>
    act(async () => {
      const { cashier } = await openTreasuryOrder({ number, totalFen });
      if ((await openTreasuryCashier(cashier)) === 'refused') tell(w.treasuryClosed);
    });
  useDidShow(free);
  return (
    <View>
      <Notice
        tone="calm"
        className="t-at-treasury"
        title={w.atTreasury}
        text={reachesTreasury ? w.atTreasuryText : w.treasuryElsewhere}
      />
      {failure && <Refusal key={failure.text} className="t-failure" title={failure.text} />}
      {reachesTreasury && (
        <Button
          className="t-treasury"
          label={w.payTreasury(yuanText(fen(totalFen)))}
          busy={busy}
          onTap={() => void go()}
        />
      )}
    </View>
  );
}
