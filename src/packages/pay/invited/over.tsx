import type { InvitationState } from '#domain/payments/invitation';
import { useWords } from '../../../i18n/language';
import { invite } from '../../../i18n/topics/invite';
import type { IconName } from '../../../ui/icon-sources';
import { Outcome } from '../../../ui/outcome';
import { Small } from '../../../ui/text';

type OverState = Exclude<InvitationState, 'open' | 'being_paid'>;
const icons: Record<OverState, IconName> = {
  paid: 'check',
  paid_otherwise: 'check',
  cancelled: 'check',
  withdrawn: 'undo',
  expired: 'hourglass',
};

/** Why nothing is shown any more. */
export function Over({ state }: { state: OverState }) {
  const w = useWords(invite);
  const isPaid = icons[state] === 'check';
  return (
    <Outcome icon={icons[state]} tone={isPaid ? 'good' : 'calm'} word={w.over[state]} className={`t-over-${state}`}>
      <Small centred>{isPaid ? w.paidText : w.overText}</Small>
    </Outcome>
  );
}
