import { useRef, useState } from 'react';
import type { Payment } from '#contract/payments';
import { closePayment, fetchPaymentOfOrder, pollPayment } from '../../../api/payments';
import { forgetPayment } from '../../../features/pay/pending-payment';
import { useAct } from '../../../features/screen/hooks/use-act';
import { useParams } from '../../../features/screen/hooks/use-params';
import { wordsFor } from '../../../i18n/refusal';
import { useWhileShown } from './while-shown';

const firstWaitMs = 1500;
const longestWaitMs = 15_000;
const isSettled = ({ state, items }: Payment): boolean =>
  state !== 'confirming' && items.every(({ outcome }) => outcome !== 'paid' && outcome !== 'refunding');

/** Follows a payment while the page is in sight, slower and slower, until the gateway's signed word is in. */
export function useResult() {
  const { id: named, out_trade_no: order = '' } = useParams();
  const known = useRef(named ?? '');
  const [payment, setPayment] = useState<Payment>();
  const [failure, setFailure] = useState<string>();
  const turn = useRef(0);
  const [isUnproven, setUnproven] = useState(false);
  const { act, busy, failure: notAsked } = useAct();
  const { again } = useWhileShown(() => void poll(firstWaitMs));

  /** Only the latest question is heard: an older answer that comes late would set the payment back. */
  async function poll(waitMs: number): Promise<void> {
    const mine = (turn.current += 1);
    const answer = await (known.current ? pollPayment(known.current) : fetchPaymentOfOrder(order)).then(
      (found) => ({ found }),
      (error: unknown) => ({ error }),
    );
    if (turn.current !== mine) return;
    if ('found' in answer) {
      learn(answer.found);
      if (isSettled(answer.found)) return;
    } else setFailure(wordsFor(answer.error));
    again(() => void poll(Math.min(waitMs * 1.5, longestWaitMs)), waitMs);
  }
  function learn(found: Payment): void {
    setPayment(found);
    setFailure(undefined);
    known.current = found.id;
    if (found.state !== 'confirming') forgetPayment(found.id);
  }
  /** What the gateway does not prove stays as it was, and that is said. */
  const close = () =>
    act(async () => {
      setUnproven(false);
      const found = await closePayment(known.current);
      learn(found);
      setUnproven(found.state === 'confirming');
    });
  return { payment, failure: failure ?? notAsked?.text, retry: () => void poll(firstWaitMs), close, busy, isUnproven };
}
