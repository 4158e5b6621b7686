import { lookAtInvitation, nameAsPayer } from '../../../api/invitations';
import { goTo } from '../../../features/screen/routes';
import { leave, useAct } from '../../../features/screen/hooks/use-act';
import { useDraft } from '../../../features/screen/hooks/use-draft';
import { useLoaded } from '../../../features/screen/hooks/use-loaded';
import { useParams } from '../../../features/screen/hooks/use-params';
import { tokenIn } from '../../../features/screen/token-in';

/** What somebody else asks to be paid. Read anew each time it is seen: its sender may have taken it back. */
export function useInvited() {
  const token = tokenIn(useParams());
  const [name, setName] = useDraft('payer');
  const { value, failure, reload } = useLoaded(() => lookAtInvitation(token));
  const { act, busy, failure: refused } = useAct();
  const pay = (number: string) =>
    void act(async () => {
      if (!value?.isOwn) await nameAsPayer(token, name);
      return leave(() => goTo('check', { decisions: number, paidFor: 'other', by: token }));
    });
  return { invited: value, failure, reload, name, setName, busy, refused, pay };
}
