import { rollForward } from './calendar';
import { addDays, dayOf, type Day } from './day';

/** Order 157, art. 20: a camera record is to be handled within 30 days of its notice; no surcharge grows meanwhile. */
const daysToHandle = 30;

export const handleBy = (notifiedAt: string): Day => rollForward(addDays(dayOf(notifiedAt), daysToHandle));
