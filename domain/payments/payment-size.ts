/** So many decisions go into one payment: the longest that a refund of its parts, a minute apart, ends within half an hour. */
export const mostDecisionsAtOnce = 20;

/** What is paid now, and how many are left for the payment after it. */
export const firstPayment = (numbers: readonly string[]): { now: string[]; later: number } => ({
  now: numbers.slice(0, mostDecisionsAtOnce),
  later: Math.max(0, numbers.length - mostDecisionsAtOnce),
});
