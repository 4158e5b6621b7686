import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { Payment } from '#contract/payments';
import { pollPayment } from '../../../api/payments';
import { forgetPayment } from '../../../features/pay/pending-payment';
import { useParams } from '../../../features/screen/use-params';
import { wordsFor } from '../../../i18n/refusal';

const firstWaitMs = 1500;
const longestWaitMs = 15_000;

/** Follows a payment while the page is in sight, slower and slower, until the gateway's signed word is in. */
export function useResult() {
  const id = useParams().id ?? '';
  const [payment, setPayment] = useState<Payment>();
  const [failure, setFailure] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const shown = useRef(false);
  const turn = useRef(0);

  async function poll(waitMs: number): Promise<void> {
    clearTimeout(timer.current);
    const mine = (turn.current += 1);
    let settled = false;
    try {
      const found = await pollPayment(id);
      if (turn.current !== mine) return;
      settled =
        found.state !== 'confirming' &&
        found.items.every(({ outcome }) => outcome !== 'paid' && outcome !== 'refunding');
      setPayment(found);
      setFailure(undefined);
      if (found.state !== 'confirming') forgetPayment(id);
    } catch (error) {
      if (turn.current !== mine) return;
      setFailure(wordsFor(error));
    }
    if (!settled && shown.current)
      timer.current = setTimeout(() => void poll(Math.min(waitMs * 1.5, longestWaitMs)), waitMs);
  }
  useDidShow(() => {
    shown.current = true;
    void poll(firstWaitMs);
  });
  useDidHide(() => {
    shown.current = false;
    clearTimeout(timer.current);
  });
  useEffect(
    () => () => {
      shown.current = false;
      clearTimeout(timer.current);
    },
    [],
  );
  return { payment, failure, retry: () => void poll(firstWaitMs) };
}
