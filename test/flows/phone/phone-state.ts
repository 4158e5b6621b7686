import type { HouseSeen } from '../../support/house/house-process';
import type { CashierAct, ConsentAnswer, Entry } from '../driver';
import { newCamera, type PhoneCamera } from './phone-camera';
import type { PhoneNetwork } from './phone-network';
import type { RefusesCall } from './refusing';

/** What the phone gives an app while it runs: storage, network, pages, cashier. A platform words it as wx or my. */
export type Phone = {
  user: string;
  house: HouseSeen;
  storage: Map<string, unknown>;
  entry: Entry;
  code: string | undefined;
  /** What passed over the screen last. */
  toast: string;
  /** What the person answers to being asked for messages. */
  consent: ConsentAnswer;
  /** While a tap is being handled: some questions a platform lets an app ask only then. */
  isTapped: boolean;
  camera: PhoneCamera;
  /** The cashier does what the person does in it, and never calls back. */
  isCashierSilent: boolean;
  isCodeSpent: boolean;
  /** What the person answers to a question of the app. */
  agrees: boolean;
  /** What was copied in another app. */
  copied: string;
  /** What the app has sent to be drawn, each time. */
  sent: object[];
  /** Which calls of the platform the app has made. */
  calls: Set<string>;
  /** Which calls the platform refuses just now. */
  refuses: RefusesCall;
  upload: PhoneNetwork['upload'];
  download: PhoneNetwork['download'];
  request: PhoneNetwork['request'];
  navigate(how: 'to' | 'redirect' | 'relaunch', url: string): void;
  back(): void;
  /** The platform says to the running app what it was opened with anew. */
  opened(query: Entry): void;
  /** The app comes to the front again, after another one. */
  show(): void;
  /** Resolves with what the person did, when they do it; never when the app is killed there. */
  atCashier(): Promise<CashierAct>;
  ask<T>(path: string, body: object): Promise<T>;
};

/** As it comes from the shop. */
export const newPhone = (user: string, house: HouseSeen) => ({
  user,
  house,
  storage: new Map<string, unknown>(),
  entry: {},
  code: undefined,
  toast: '',
  camera: newCamera(),
  consent: 'reject' as const,
  isCashierSilent: false,
  isCodeSpent: false,
  refuses: () => undefined,
  isTapped: false,
  agrees: true,
  opened: (): void => undefined,
  copied: '',
  sent: [] as object[],
  calls: new Set<string>(),
});
