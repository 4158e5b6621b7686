import type { PlantedFault } from './fault';
import { look } from './look';
import { machine } from './machine';

/** Every area has a file of its own. */
export const areas: Record<string, readonly PlantedFault[]> = { look, machine };
