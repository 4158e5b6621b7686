/** From an app in which no cashier opens to one in which it does. */
export type WayOver = {
  copyLink(): void;
  /** Inside Alipay: its own mini-program, at this decision. */
  openInAlipay?: (decisionNumber: string) => void;
};
