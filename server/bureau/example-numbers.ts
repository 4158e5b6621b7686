import { Refused, type Bureau } from '../ports';
import type { Limit } from './calls/rate-limit';

/**
 * Numbers that anybody may try, reviewers first: the bureau's own test system answers them. They are printed in the note to
 * the reviewers and in no package, they are labelled wherever they are shown, and no cashier is opened for one.
 */
export type ExampleNumbers = {
  bureau: { url: string; key: string; secret: string; name: string };
  decisions: readonly string[];
} & Limit;

type Parts = { rest: Bureau; examples: ExampleNumbers; test: Bureau; tryAcquire: () => Promise<boolean> };

/** Whoever asks for an example number is answered by the test system, within its limit, and everything else by `rest`. */
export function withExamples({ rest, examples, test, tryAcquire }: Parts): Bureau {
  // The sixteenth digit is only a check digit: fifteen are a whole number too.
  const isExample = (number: string): boolean => examples.decisions.some((one) => one.startsWith(number));
  return {
    ...rest,
    async decision(number) {
      if (!isExample(number)) return rest.decision(number);
      if (!(await tryAcquire())) throw new Refused('source_busy');
      return { ...(await test.decision(number)), toldBy: examples.bureau.name, isExample: true };
    },
    /** No payment can name one; should one ever, then no books of the police are told of it. */
    async writeBack(payment) {
      if (isExample(payment.number)) throw new Refused('example_number');
      return rest.writeBack(payment);
    },
  };
}
