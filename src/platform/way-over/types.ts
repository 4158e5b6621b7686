/** From an app in which no cashier opens to one in which it does. */
export type WayOver = {
  /** Whether it was copied. */
  copyLink(): Promise<boolean>;
  /** On a computer: a picture of the code with which a phone opens the page of this decision. */
  codeFor?: (decisionNumber: string) => string;
  /** Inside Alipay: its own mini-program, at this decision. */
  openInAlipay?: (decisionNumber: string) => void;
};
