import type { HouseSeen } from '../support/house-process';
import type { Driver } from './driver';
import type { RefusesCall } from './refusing';

/** A person at a phone whose platform is ours, so that it can say no. */
export type PhoneDriver = Driver & {
  /** All that is in sight, and whether a thing is. */
  sees(): string;
  has(what: string): boolean;
  /** Until what was asked has been answered and drawn. */
  rest(): Promise<void>;
  /** Which calls of the platform are refused from now on. */
  refuse(refuses: RefusesCall): void;
  /** Of the session that the phone keeps. */
  token(): string;
  /** The app comes to the front again, after another one, which told nothing. */
  comeBack(): void;
};
export type OpenPhoneDriver = (house: HouseSeen, user: string) => Promise<PhoneDriver>;
