import type { HouseSeen } from '../support/house/house-process';

export type CashierAct = 'pay' | 'cancel' | 'leave';
export type ConsentAnswer = 'accept' | 'reject';
/** stuck: nothing comes through until it changes. */
export type Network = 'up' | 'down' | 'slow' | 'stuck';
export type SentPhoto = { width?: number; height?: number };
/** What the world hands a starting app: the query of a QR code, a menu or a card. */
export type Entry = Record<string, string>;

/** A person at one platform. `what` is a test class (t-…) or a sentence in sight. */
export type Driver = {
  /** What stands on the screen to which a cancelled cashier leads: the web's sends the payer on to the result. */
  afterCancel: 't-cancelled' | 't-resume';
  /** The treasury's cashier is WeChat's. */
  reachesTreasury: boolean;
  /** Nobody vouches for who is at a browser: what signs in again is somebody new. */
  isVisitor?: true;
  see(what: string): Promise<void>;
  gone(what: string): Promise<void>;
  tap(className: string): Promise<void>;
  type(className: string, text: string): Promise<void>;
  readToTheEnd(className: string): Promise<void>;
  /** Starts the app anew, as after it was killed: what is in the phone's storage stays. */
  open(entry?: Entry): Promise<void>;
  /** Goes to a screen by its path. */
  visit(path: string): Promise<void>;
  /** Taps one of the three in the platform's bar. */
  tab(name: 'home' | 'records' | 'me'): Promise<void>;
  /** Back to the home screen, shown anew. */
  home(): Promise<void>;
  /** What the person does in the platform's cashier once it is open. leave: the app is killed there. */
  cashier(act: CashierAct): Promise<void>;
  /** What the camera sees, and what the album holds: picture files. */
  photo(file: string): void;
  album(file: string): void;
  /** What happens to the app's own camera. A browser has none. */
  camera?: {
    refuse(): void;
    /** When the app next opens the settings. */
    allowInSettings(): void;
    /** While the app is in the background. */
    allowElsewhere(): Promise<void>;
    /** A file has come in a chat. */
    receive(file: string): void;
    /** Another app takes the camera, and gives it back. */
    interrupt(): Promise<void>;
  };
  /** What the service answers to photos from now on; undefined: what it says itself. */
  refusePhotos(code?: string): void;
  /** The photo that was sent last. */
  sent(): Promise<SentPhoto>;
  /** The most pixels along a side that this platform's compression leaves; undefined: it knows levels only. */
  longestSent: number | undefined;
  /** The paths that the service was asked for. */
  asked(): readonly string[];
  back(): Promise<void>;
  /** Says yes to what the app asks before it goes on. A phone of ours does so by itself. */
  agree(): Promise<void>;
  /** What the person answers when the platform asks whether messages may come. A browser never asks. */
  answersConsent?(answer: ConsentAnswer): void;
  /** Whether files of a chat can be chosen. */
  lendsChats: boolean;
  /** What the camera sees when the next code is scanned. */
  showCode?(text: string): void;
  /** What passed over the screen last, where there is a scanner. */
  toast?(): string;
  network(state: Network): Promise<void>;
  /** What the service's answers become on their way; undefined: nothing. */
  answers(change?: (answer: unknown) => unknown): void;
  /** The service no longer knows the session that the phone keeps. */
  spoilSession(): Promise<void>;
  countTaps(): void;
  taps(): number;
  close(): Promise<void>;
};
export type OpenDriver = (house: HouseSeen, user: string) => Promise<Driver>;

const patienceMs = 60_000;

/** Waits until `found` answers something; says what was in sight when it never did. */
export async function until<T>(found: () => T | undefined, what: string, inSight: () => string): Promise<T> {
  for (const end = Date.now() + patienceMs; Date.now() < end;) {
    const value = found();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  throw new Error(`${what} never came in sight. In sight: ${inSight()}`);
}
