import type { Borrowed } from '#contract/loans';
import { endLoan, fetchBorrowedCar, fetchLoans, lookAtLoan, takeLoan } from '../../../api/loans';
import { goOn } from '../../../features/screen/routes';
import { tokenIn } from '../../../features/screen/token-in';
import { leave, useAct } from '../../../features/screen/hooks/use-act';
import { useDraft } from '../../../features/screen/hooks/use-draft';
import { useLoaded } from '../../../features/screen/hooks/use-loaded';
import { useParams } from '../../../features/screen/hooks/use-params';
import { useWords } from '../../../i18n/language';
import { lend } from '../../../i18n/topics/lend';
import { confirmed } from '../../../platform/dialogs';

/** A link is looked at until it is taken; then, and without one, there are the cars that one has borrowed. */
async function seenBy(token: string) {
  const offer = token ? await lookAtLoan(token) : undefined;
  if (offer?.takenAs === null) return { offer };
  const { borrowed } = await fetchLoans();
  return { cars: await Promise.all(borrowed.map(({ id }) => fetchBorrowedCar(id))) };
}

export function useBorrowed() {
  const token = tokenIn(useParams());
  const w = useWords(lend);
  const [name, setName] = useDraft('borrower');
  const { value, failure, reload } = useLoaded<{
    offer?: Awaited<ReturnType<typeof lookAtLoan>>;
    cars?: Awaited<ReturnType<typeof fetchBorrowedCar>>[];
  }>(() => seenBy(token));
  const { act, busy, failure: refused } = useAct();
  const take = () =>
    void act(async () => {
      if (name.trim() === '') throw { code: 'name_missing', field: 'name' };
      await takeLoan(token, name);
      return leave(() => goOn('borrowed'));
    });
  const giveBack = ({ id }: Borrowed) =>
    void act(async () => {
      if (!(await confirmed({ content: w.giveAsk, confirmText: w.giveYes, cancelText: w.giveNo }))) return;
      await endLoan(id);
      await reload();
    });
  const refusal = refused?.code === 'name_missing' ? { ...refused, text: w.nameMissing } : refused;
  return { ...value, failure, reload, name, setName, busy, refused: refusal, take, giveBack };
}
