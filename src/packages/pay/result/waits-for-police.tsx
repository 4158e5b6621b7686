import { View } from '@tarojs/components';
import type { Payment } from '#contract/payments';
import { goTo } from '../../../features/screen/routes';
import { useWords } from '../../../i18n/language';
import { after } from '../../../i18n/topics/after';
import { call } from '../../../platform/phone-call';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/status';

/** Paid, and still listed as unpaid elsewhere: what it means, and what to do once it takes too long. */
export function WaitsForPolice({ payment: { id, state, waitsForPolice } }: { payment: Payment }) {
  const w = useWords(after);
  if (state !== 'paid' || !waitsForPolice) return null;
  const now = Date.now();
  const since = (moment: string) => now >= Date.parse(moment);
  const stage = since(waitsForPolice.goFrom) ? 'go' : since(waitsForPolice.tellFrom) ? 'tell' : 'now';
  return (
    <Notice
      tone={stage === 'now' ? 'calm' : 'warn'}
      className={`t-waits-${stage}`}
      title={w.waits[stage]}
      text={w.waitsText[stage]}
    >
      <View>
        {stage === 'go' && (
          <Button kind="quiet" className="t-call-police" label={w.callPolice} onTap={() => call('12123')} />
        )}
        {stage !== 'now' && (
          <Button kind="quiet" className="t-tell" label={w.tellOperator} onTap={() => goTo('tell', { payment: id })} />
        )}
      </View>
    </Notice>
  );
}
