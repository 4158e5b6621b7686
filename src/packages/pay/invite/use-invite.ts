import type { Invitation } from '#contract/invitations';
import { lookUpDecision } from '../../../api/decisions';
import { fetchInvitations, sendInvitation, withdrawInvitation } from '../../../api/invitations';
import { useAct } from '../../../features/screen/hooks/use-act';
import { forgetDrafts, useDraft } from '../../../features/screen/hooks/use-draft';
import { useLoaded } from '../../../features/screen/hooks/use-loaded';
import { useParams } from '../../../features/screen/hooks/use-params';
import { useWords } from '../../../i18n/language';
import { after } from '../../../i18n/topics/after';
import { invite } from '../../../i18n/topics/invite';
import { confirmed, tell } from '../../../platform/dialogs';
import { sendLink } from '../../../platform/send-link';

/** The decision that a link is wanted for, unless one holds already; and all that were sent. */
async function overview(number: string) {
  const { invitations } = await fetchInvitations();
  const current = invitations.find((one) => one.number === number && one.link);
  return { invitations, current, decision: number && !current ? await lookUpDecision(number) : undefined };
}

export function useInvite() {
  const { no = '' } = useParams();
  const w = useWords(invite);
  const { shared } = useWords(after);
  const draft = `invite-${no}`;
  const [note, setNote] = useDraft(draft);
  const { value, failure, reload } = useLoaded(() => overview(no));
  const { act, busy, failure: refused } = useAct();
  const make = () =>
    void act(async () => {
      await sendInvitation(no, note);
      forgetDrafts(draft);
      await reload();
    });
  const takeBack = ({ id }: Invitation) =>
    void act(async () => {
      if (!(await confirmed({ content: w.takeBackAsk, confirmText: w.yes, cancelText: w.no }))) return;
      await withdrawInvitation(id);
      await reload();
    });
  const send = ({ link }: Invitation) =>
    void sendLink({ title: w.shareTitle, url: link!.url }).then((how) => how && tell(shared[how]));
  return { no, note, setNote, seen: value, failure, reload, busy, refused: refused?.text, make, takeBack, send };
}
