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
  'not_taken_here',
  'invitation_over',
];
export const endsQuote = (code: string | undefined): boolean => code !== undefined && ends.indexOf(code) >= 0;

type Asked = { numbers: string[]; paidFor: PaidFor; by: string | undefined };

/** One of several that is not owed any more, or not here, and why. */
export type Left = { number: string; why: string };

/**
 * What is due now; where it was paid while the app was away, the way leads on to what became of it. Of several, what is owed no more is
 * left out and named, for the others still are. over: the last answer says that nothing of it is to be paid here, and why.
 */
export function useQuote({ numbers, paidFor, by }: Asked) {
  const [over, setOver] = useState<string>();
  async function ask(owed: string[], leftOut: Left[]): Promise<Quote & { leftOut: Left[] }> {
    try {
      const quote = await fetchQuote(owed, paidFor, by);
      setOver(undefined);
      const notHere = (quote.elsewhere ?? []).map((number) => ({ number, why: wordsFor({ code: 'not_taken_here' }) }));
      return { ...quote, leftOut: [...leftOut, ...notHere] };
    } catch (error) {
      const { code, field, at = -1 } = error as Partial<ApiError>;
      // What is said of a payee is said of all that were asked about: the others are not to be asked for one by one.
      const isOfOne = field === 'decisionNumbers' && endsQuote(code) && code !== 'not_taken_here';
      const number = isOfOne ? owed[at] : undefined;
      const others = owed.filter((one) => one !== number);
      if (number && others.length > 0) return ask(others, [...leftOut, { number, why: wordsFor(error) }]);
      setOver(endsQuote(code) ? code : undefined);
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
  return { ...asked, over, askAnew };
}
