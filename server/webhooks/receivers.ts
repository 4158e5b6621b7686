/**
 * A system of a bureau's or a payee's own that hears what becomes of payments. authorities: what the decision numbers begin with that
 * it hears of; all, where left out. secrets: the new one and, until the receiver has it, the old one beside it.
 */
export type WebhookReceiver = { id: string; url: string; secrets: string[]; authorities?: string[] };

/** Whether a decision is one that the receiver hears of. */
export const isFor = ({ authorities }: WebhookReceiver, number: string): boolean =>
  !authorities || authorities.some((prefix) => number.startsWith(prefix));
