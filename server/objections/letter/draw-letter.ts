import { join } from 'node:path';
import { drawnBy, oneByOne } from '../../process/drawn-by';
import type { Letter } from './letter';

/** Draws one letter after the other. @throws Refused too_many_requests while ten wait */
export const createLetterDrawer = () => oneByOne(drawnBy<[Letter]>(join(__dirname, 'letter-child')));
