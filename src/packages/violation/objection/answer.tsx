import { View } from '@tarojs/components';
import type { Objection } from '#contract/objections';
import { fen, yuanText } from '#domain/payments/money';
import { useDay } from '../../../features/screen/hooks/use-day';
import { useWords } from '../../../i18n/language';
import { objections } from '../../../i18n/topics/objections';
import { Card } from '../../../ui/card';
import { Label } from '../../../ui/field';
import { Notice } from '../../../ui/status';
import { Para } from '../../../ui/text';

/** Why, in the office's own words; and the money, where there was any: who gives it back, and that nobody knows when until it has come. */
export function Answer({ objection: { state, answer } }: { objection: Objection }) {
  const w = useWords(objections);
  const day = useDay();
  if (!answer) return null;
  const { reason, refund } = answer;
  return (
    <View>
      <View>
        {(reason || state === 'rejected') && (
          <Card className="t-reason">
            <Label>{w.reason}</Label>
            <Para>{reason ?? w.noReason}</Para>
          </Card>
        )}
      </View>
      <View>
        {refund && (
          <Notice
            tone="good"
            className="t-refund"
            title={w.refundTitle}
            text={
              refund.returnedOn
                ? w.refundReturned(yuanText(fen(refund.amountFen)), day(refund.returnedOn))
                : w.refundOrdered(yuanText(fen(refund.amountFen)), day(refund.orderedOn))
            }
          />
        )}
      </View>
    </View>
  );
}
