import { useState } from 'react';
import type { Loan } from '#contract/loans';
import { endLoan, fetchLoans, lendCar } from '../../../api/loans';
import { useAct } from '../../../features/screen/hooks/use-act';
import { forgetDrafts, useDraft } from '../../../features/screen/hooks/use-draft';
import { useLoaded } from '../../../features/screen/hooks/use-loaded';
import { useParams } from '../../../features/screen/hooks/use-params';
import { useWords } from '../../../i18n/language';
import { after } from '../../../i18n/topics/after';
import { lend } from '../../../i18n/topics/lend';
import { confirmed, tell } from '../../../platform/dialogs';
import { sendLink } from '../../../platform/send-link';

export const spans = ['1', '7', '30', '90'] as const;
export type Span = (typeof spans)[number];
/** What the borrower sees: of the most to the least. */
export const shown = {
  all: { places: true, photos: true },
  places: { places: true, photos: false },
  least: { places: false, photos: false },
} as const;
export type Shown = keyof typeof shown;

/** The loans of one car, and the next one as it is being chosen. */
export function useLend() {
  const { id = '', unit } = useParams();
  const own = useWords(lend);
  const isUnit = unit === '1';
  const w = isUnit ? { ...own, ...own.unit } : own;
  const { shared } = useWords(after);
  const draft = `lend-${id}`;
  const [note, setNote] = useDraft(draft);
  const [span, setSpan] = useState<Span>('7');
  const [shows, setShows] = useState<Shown>(isUnit ? 'all' : 'places');
  const { value, failure, reload } = useLoaded(fetchLoans);
  const { act, busy, failure: refused } = useAct();
  const make = () =>
    void act(async () => {
      await lendCar({ carId: id, note, days: Number(span), ...shown[shows] });
      forgetDrafts(draft);
      await reload();
    });
  const takeBack = (loan: Loan) =>
    void act(async () => {
      if (!(await confirmed({ content: w.backAsk, confirmText: w.yes, cancelText: w.no }))) return;
      await endLoan(loan.id);
      await reload();
    });
  const send = ({ link }: Loan) =>
    void sendLink({ title: w.shareTitle, url: link!.url }).then((how) => how && tell(shared[how]));
  const loans = value?.lent.filter(({ carId }) => carId === id);
  return {
    w,
    // Nobody admits what they do not see: a company's driver sees where it was.
    choices: (Object.keys(shown) as Shown[]).filter((one) => !isUnit || shown[one].places),
    loans,
    offered: loans?.find(({ link }) => link),
    chosen: { note, setNote, span, setSpan, shows, setShows },
    ...{ failure, reload, busy, refused: refused?.text, make, takeBack, send },
  };
}
