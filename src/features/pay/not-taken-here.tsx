import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { Decision } from '#contract/decisions';
import { useWords } from '../../i18n/language';
import { acts } from '../../i18n/topics/acts';
import { gatewayHere } from '../../platform/cashier';
import { Notice } from '../../ui/status';

/** Whether the payee of a decision takes money by the cashier that opens here. */
export const isTakenHere = ({ takenBy }: Pick<Decision, 'takenBy'>): boolean =>
  !takenBy || takenBy.indexOf(gatewayHere) >= 0;

/** In place of the way to the cashier: that its payee takes no money here. children: ways to where it does. */
export function NotTakenHere({ children }: { children?: ReactNode }) {
  const w = useWords(acts);
  return (
    <View>
      <Notice tone="warn" className="t-not-taken-here" title={w.not_taken_here} />
      {children}
    </View>
  );
}
