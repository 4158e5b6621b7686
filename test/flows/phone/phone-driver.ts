import type { HouseSeen } from '../../support/house/house-process';
import type { Driver, Entry } from '../driver';
import type { Phone } from './phone-state';
import type { RefusesCall } from './refusing';

/** A person at a phone whose platform is ours, so that it can say no. */
export type PhoneDriver = Driver & {
  /** All that is in sight, and whether a thing is. */
  sees(): string;
  has(what: string): boolean;
  classes(): string[];
  /** Which calls of the platform the app has made; may be cleared. */
  calls(): Set<string>;
  /** What the app has sent to be drawn, each time; may be emptied. */
  drawn(): object[];
  /** How many questions to the service ever waited beside each other. */
  mostAtOnce(): number;
  /** Opens a page as the only one. */
  enter(address: string): Promise<void>;
  /** Taps without waiting for anything; what takes no tap takes none. */
  press(className: string): void;
  /** Goes back out of the cashier, where one is open. */
  leaveCashier(): void;
  /** The app's patience with a silent platform runs out sooner, or as it is. */
  pauses(shortened: boolean): void;
  says(state: Partial<Pick<Phone, 'agrees' | 'copied' | 'toast'>>): void;
  /** Until what was asked has been answered and drawn. */
  rest(): Promise<void>;
  /** Which calls of the platform are refused from now on. */
  refuse(refuses: RefusesCall): void;
  /** Of the session that the phone keeps. */
  token(): string;
  /** The app comes to the front again, after another one, which told nothing. */
  comeBack(): void;
  /** Something is scanned or tapped elsewhere while the app is still there: the platform puts home up anew. */
  reopen(query: Entry): void;
  /** What the person does in a cashier that then tells the app nothing; undefined: nothing. */
  cashierInSilence(act?: 'pay'): Promise<void>;
  /** The code that the platform gives next was used already. */
  spendCode(): void;
  /** The answers to what is asked at a path from now on are late; until letAnswersCome. */
  holdAnswers(path?: string): void;
  letAnswersCome(): void;
  forgetSession(): void;
  /** Chooses a language, as the settings do. */
  prefer(language: string): void;
  /** What is set on a thing, by name: what a field holds, what a screen reader says. */
  attributes(className: string): Record<string, string>;
  /** The address of the page in sight. */
  page(): string;
};
export type OpenPhoneDriver = (house: HouseSeen, user: string) => Promise<PhoneDriver>;
