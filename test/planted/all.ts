import type { PlantedFault } from './fault';
import { machine } from './machine';
import { phone } from './phone';

/** Every area has a file of its own. */
export const areas: Record<string, readonly PlantedFault[]> = { machine, phone };
