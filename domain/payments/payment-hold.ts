/** Whoever has a cashier open for a decision, or wants one. Times are milliseconds since 1970. */
export type Claimant = {
  /** Has the car of the decision. */
  hasStanding: boolean;
  /** A browser that nobody signed in: it proves nothing, and another one costs nothing. */
  isVisitor: boolean;
  /** Cashiers for the decision that it opened within the hour and left unpaid. */
  left: number;
};
export type Hold = Claimant & { openedAt: number; expiresAt: number };

/** So long nobody is pushed out of a cashier that was opened at the first go: a password is typed in less. */
export const undisturbedMs = 2 * 60_000;
/** A cashier that was left unpaid is remembered so long. */
export const rememberedMs = 60 * 60_000;
/** More unpaid cashiers for one decision than a driver ever needs, who may forget a password. */
export const mostLeft = 6;

/** Whether one more cashier for the decision may be opened at all. */
export const mayHold = ({ hasStanding, left }: Claimant): boolean => hasStanding || left < mostLeft;

/**
 * Whether a cashier is to be closed for the sake of another who wants to pay. A fine may be paid by anybody, so a stranger may open
 * one for any number; whoever keeps on opening them must not keep away those whose fine it is.
 */
export function givesWay(holder: Hold, asker: Claimant, now: number): boolean {
  if (asker.hasStanding && !holder.hasStanding) return true;
  if (now >= holder.expiresAt) return true;
  if (asker.isVisitor && !holder.isVisitor) return false;
  if (asker.left > holder.left) return false;
  if (asker.left > 0 && holder.hasStanding && !asker.hasStanding) return false;
  if (asker.left < holder.left) return true;
  return now - holder.openedAt > undisturbedMs;
}
