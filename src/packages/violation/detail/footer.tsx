import { View } from '@tarojs/components';
import type { Licence } from '#contract/cars';
import type { Violation } from '#contract/violations';
import { goTo } from '../../../features/screen/routes';
import { useWords } from '../../../i18n/language';
import { violation as words } from '../../../i18n/topics/violation';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/status';
import { Small } from '../../../ui/text';

type Props = {
  violation: Violation;
  licence: Licence | undefined;
  refused: string | undefined;
  busy: boolean;
  accept: () => void;
};

/** Accepting, with what it does to the points of the licence that was chosen. */
export function AcceptFooter({ violation: { points }, licence, refused, busy, accept }: Props) {
  const w = useWords(words);
  return (
    <View>
      {licence && (
        <Small para>{w.acceptNote(licence.points, points === null ? w.unknown : licence.points + points)}</Small>
      )}
      {refused && <Notice tone="bad" className="t-refused" title={refused} />}
      <Button className="t-accept" label={w.accept} disabled={!licence} busy={busy} onTap={accept} />
    </View>
  );
}

/** What a window alone takes cannot be paid here. */
export const isPayable = ({ status, windowOnly }: Violation): boolean =>
  !windowOnly && (status === 'unpaid' || status === 'overdue');

export function PayFooter({ decisionNumber }: { decisionNumber: string }) {
  const w = useWords(words);
  return (
    <Button
      className="t-pay"
      label={w.pay}
      onTap={() => goTo('check', { decisions: decisionNumber, paidFor: 'mine' })}
    />
  );
}
