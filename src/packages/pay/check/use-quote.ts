import { useState } from 'react';
import type { PaidFor, Quote } from '#contract/payments';
import type { ApiError } from '../../../api/http';
import { fetchQuote } from '../../../api/payments';
import { goOn } from '../../../features/screen/routes';
import { useLoaded } from '../../../features/screen/hooks/use-loaded';
import { wordsFor } from '../../../i18n/refusal';
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

/** One of several that is not owed any more, or not here, and why. */
export type Left = { number: string; why: string };

/**
 * What is due now; where it was paid while the app was away, the way leads on to what became of it. Of several, what is owed no more is
 * left out and named, for the others still are. isOver: the last answer says that nothing of it is to be paid here.
 */
export function useQuote({ numbers, paidFor, by }: Asked) {
  const [isOver, setOver] = useState(false);
  async function ask(owed: string[], leftOut: Left[]): Promise<Quote & { leftOut: Left[] }> {
    try {
      const quote = await fetchQuote(owed, paidFor, by);
      setOver(false);
      return { ...quote, leftOut };
    } catch (error) {
      const { code, field, at = -1 } = error as Partial<ApiError>;
      const number = field === 'decisionNumbers' && endsQuote(code) ? owed[at] : undefined;
      const others = owed.filter((one) => one !== number);
      if (number && others.length > 0) return ask(others, [...leftOut, { number, why: wordsFor(error) }]);
      setOver(endsQuote(code));
      throw error;
    }
  }
  const asked = useLoaded(async () => {
    const paid = await paidMeanwhile(numbers);
    if (paid) goOn('result', { id: paid });
    return ask(numbers, []);
  });
  /** One of several was paid elsewhere since the sum was read: what is left of them is shown, and agreed to, anew. */
  async function askAnew(error: unknown): Promise<undefined> {
    if (numbers.length === 1 || !endsQuote((error as Partial<ApiError>).code)) throw error;
    await asked.reload();
  }
  return { ...asked, isOver, askAnew };
}
