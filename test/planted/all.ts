import { drivers } from './drivers';
import type { PlantedFault } from './fault';
import { law } from './law';
import { machine } from './machine';
import { papers } from './papers';

/** Every area has a file of its own. */
export const areas: Record<string, readonly PlantedFault[]> = { machine, drivers, papers, law };
