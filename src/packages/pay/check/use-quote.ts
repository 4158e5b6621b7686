import { useState } from 'react';
import type { PaidFor, Quote } from '#contract/payments';
import type { ApiError } from '../../../api/http';
import { fetchQuote } from '../../../api/payments';
import { goOn } from '../../../features/screen/routes';
import { useLoaded } from '../../../features/screen/use-loaded';
import { paidMeanwhile } from './cashier-away';

/** Refusals after which a sum that was read before is owed no more, or not here. */
const ends = [
  'decision_paid',
  'decision_revoked',
  'decision_suspended',
  'at_treasury',
  'window_only',
  'invitation_over',
];
export const endsQuote = (code: string | undefined): boolean => code !== undefined && ends.indexOf(code) >= 0;

type Asked = { numbers: string[]; paidFor: PaidFor; by: string | undefined };

/**
 * What is due now; where it was paid while the app was away, the way leads on to what became of it. isOver: the last answer says that
 * nothing of it is to be paid here.
 */
export function useQuote({ numbers, paidFor, by }: Asked) {
  const [isOver, setOver] = useState(false);
  async function ask(): Promise<Quote> {
    const paid = await paidMeanwhile(numbers);
    if (paid) goOn('result', { id: paid });
    try {
      const quote = await fetchQuote(numbers, paidFor, by);
      setOver(false);
      return quote;
    } catch (error) {
      setOver(endsQuote((error as Partial<ApiError>).code));
      throw error;
    }
  }
  return { ...useLoaded(ask), isOver };
}
