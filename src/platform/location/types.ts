/**
 * Where the phone is, as maps in China have it (GCJ-02). denied: the person, or the platform for them, said no. off: the phone itself
 * tells no app. failed: it could not be found this time.
 */
export type Found = { kind: 'here'; latitude: number; longitude: number } | { kind: 'denied' | 'off' | 'failed' };
/** Asks once; only after a tap that wants it. The place is used on the phone and sent to nobody. */
export type WhereAmI = () => Promise<Found>;
/** Opens the platform's own switch; whether it is on then. Undefined where a page cannot open one. */
export type OpenLocationSwitch = (() => Promise<boolean>) | undefined;
