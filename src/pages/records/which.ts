import type { Payment, PaymentState } from '#contract/payments';

/** What is looked for among payments; all: of any. */
export type Wanted = { text: string; year: string; plate: string; state: PaymentState | 'all' };
export const everything: Wanted = { text: '', year: 'all', plate: 'all', state: 'all' };

const yearOf = ({ createdAt }: Payment): string => createdAt.slice(0, 4);
const platesOf = ({ items }: Payment): string[] => items.flatMap(({ plate }) => (plate ? [plate] : []));
/** As a number or a plate is printed or typed, whatever stands between. */
const bare = (text: string): string => text.replace(/[\s·.-]/g, '').toUpperCase();

export function matching(payments: readonly Payment[], { text, year, plate, state }: Wanted): Payment[] {
  const part = bare(text);
  const holds = (payment: Payment) =>
    payment.items.some((item) => bare(item.decisionNumber).indexOf(part) >= 0 || bare(item.plate).indexOf(part) >= 0);
  return payments.filter(
    (payment) =>
      (part === '' || holds(payment)) &&
      (year === 'all' || yearOf(payment) === year) &&
      (plate === 'all' || platesOf(payment).indexOf(plate) >= 0) &&
      (state === 'all' || payment.state === state),
  );
}

/** What there is to choose among: of one year, one car or one state there is nothing to choose. */
export function choicesAmong(payments: readonly Payment[]): Record<'year' | 'plate' | 'state', string[]> {
  const several = (values: string[]) => {
    const different = [...new Set(values)];
    return different.length > 1 ? different : [];
  };
  return {
    year: several(payments.map(yearOf)),
    plate: several(payments.flatMap(platesOf)),
    state: several(payments.map(({ state }) => state)),
  };
}
