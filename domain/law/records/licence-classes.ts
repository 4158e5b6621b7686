import type { PlateType } from '../../cars/plate-types';

/** includes: what each class may drive besides itself. needed: which classes, any of them, drive what bears such a plate. */
export type LicenceClasses = {
  includes: Readonly<Record<string, readonly string[]>>;
  needed: Readonly<Partial<Record<PlateType, readonly string[]>>>;
};

/** Order 162, annex 1 (准驾车型及代号). A plate type that is not here says nothing of the class. */
export const licenceClasses: LicenceClasses = {
  includes: {
    A1: ['A3', 'B1', 'B2', 'C1', 'C2', 'C3', 'C4', 'M'],
    A2: ['B1', 'B2', 'C1', 'C2', 'C3', 'C4', 'C6', 'M'],
    A3: ['C1', 'C2', 'C3', 'C4'],
    B1: ['C1', 'C2', 'C3', 'C4', 'M'],
    B2: ['C1', 'C2', 'C3', 'C4', 'M'],
    C1: ['C2', 'C3'],
    C3: ['C4'],
    D: ['E', 'F'],
    E: ['F'],
  },
  needed: {
    '01': ['A1', 'A2', 'A3', 'B1', 'B2'],
    '51': ['A1', 'A2', 'A3', 'B1', 'B2'],
    '02': ['C1', 'C2', 'C5'],
    '52': ['C1', 'C2', 'C5'],
    '07': ['D', 'E'],
    '08': ['D', 'E', 'F'],
    '13': ['C3', 'C4', 'D'],
    '15': ['A2', 'C6'],
  },
};
