/** From an app in which no cashier opens to one in which it does. */
export type WayOver = {
  /** Whether it was copied. */
  copyLink(): Promise<boolean>;
  /** Inside Alipay: its own mini-program, at this decision. */
  openInAlipay?: (decisionNumber: string) => void;
};
