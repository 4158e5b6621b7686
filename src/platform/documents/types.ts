export type Wanted = { url: string; token: string; name: string };
/** shown: the phone's reader has it, or the browser, which does not say what it did. expired: the session is over. */
export type Shown = 'shown' | 'expired' | 'failed';
export type ShowDocument = (wanted: Wanted) => Promise<Shown>;
