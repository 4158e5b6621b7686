import { failed } from './found';
import type { OpenLocationSwitch, WhereAmI } from './types';

/** Each platform has its own, in the files beside this one. */
export const whereAmI: WhereAmI = () => Promise.resolve(failed);
export const openLocationSwitch: OpenLocationSwitch = undefined;
