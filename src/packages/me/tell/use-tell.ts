import { useState } from 'react';
import type { Report } from '#contract/reports';
import { fetchPayment } from '../../../api/payments';
import { fetchReports, tellOperator } from '../../../api/reports';
import { useAct } from '../../../features/screen/hooks/use-act';
import { forgetDrafts, useDraft } from '../../../features/screen/hooks/use-draft';
import { useLoaded } from '../../../features/screen/hooks/use-loaded';
import { useParams } from '../../../features/screen/hooks/use-params';

/** What the service takes. A keyboard is not stopped there: the letters of a word that is being composed would count. */
const longest = 500;
export const roomToType = longest + 100;

export type Kind = 'booked' | 'twice' | 'refund' | 'record' | 'broken';
export const kinds: readonly Kind[] = ['booked', 'twice', 'refund', 'record', 'broken'];

/** The words that a kind begins with, and what stands after them. */
function taken(text: string, begin: (kind: Kind) => string): { kind: Kind | undefined; rest: string } {
  const kind = kinds.find((one) => text.startsWith(begin(one)));
  return { kind, rest: kind ? text.slice(begin(kind).length) : text };
}

/** What is told, with the payment that one comes from; and what was told before. begin: with what a message of a kind begins. */
export function useTell(begin: (kind: Kind) => string) {
  const { payment: paymentId } = useParams();
  const [text, setText] = useDraft('tell');
  const [sent, setSent] = useState<Report>();
  const { act, busy, failure: refused } = useAct();
  const { value: payment, failure: unknown } = useLoaded(async () => (paymentId ? fetchPayment(paymentId) : undefined));
  const { value: told, failure, reload } = useLoaded(fetchReports);
  const { kind, rest } = taken(text, begin);
  const over = Math.max(0, [...text].length - longest);
  const send = () =>
    act(async () => {
      setSent(await tellOperator({ text, paymentId: (!unknown && paymentId) || null }));
      forgetDrafts('tell');
      void reload();
    });
  return {
    text,
    setText,
    kind,
    choose: (chosen: Kind) => setText(begin(chosen) + rest),
    over,
    isReady: rest.trim() !== '' && over === 0,
    payment,
    told,
    failure,
    reload,
    sent,
    send,
    busy,
    refused,
  };
}
