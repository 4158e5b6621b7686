import { family } from './screens/family';
import { firstTime } from './screens/first-time';
import { garage } from './screens/garage';
import { money } from './screens/money';
import { rights } from './screens/rights';
import { silence } from './screens/silence';
import type { Step } from './screens/step';

/** Every screen in its states, in the order in which a driver comes to them. */
export const steps: readonly Step[] = [...firstTime, ...garage, ...family, ...rights, ...money, ...silence];
