/** What befalls the app as a whole, wherever the person is. */
export type Befalls = {
  /** A newer package is there: whether to begin anew with it. */
  newPackage: () => Promise<boolean>;
  /** A page's script did not load: whether to try once more. */
  scriptLost: () => Promise<boolean>;
  /** A promise that nobody caught, where the platform does not tell the app of it. */
  rejected: (reason: unknown) => void;
};
export type Watch = (befalls: Befalls) => void;
