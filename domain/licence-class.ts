import type { PlateType } from './plate-types';

/** What each class may drive besides itself (Order 162, annex on 准驾车型): classes of 2022. */
const includes: Record<string, readonly string[]> = {
  A1: ['A3', 'B1', 'B2', 'C1', 'C2', 'C3', 'C4', 'M'],
  A2: ['B1', 'B2', 'C1', 'C2', 'C3', 'C4', 'C6', 'M'],
  A3: ['C1', 'C2', 'C3', 'C4'],
  B1: ['C1', 'C2', 'C3', 'C4', 'M'],
  B2: ['C1', 'C2', 'C3', 'C4', 'M'],
  C1: ['C2', 'C3'],
  C3: ['C4'],
  D: ['E', 'F'],
  E: ['F'],
};

/** Which classes, any of them, drive what bears such a plate. A plate type that is not here says nothing of the class. */
const needed: Partial<Record<PlateType, readonly string[]>> = {
  '01': ['A1', 'A2', 'A3', 'B1', 'B2'],
  '51': ['A1', 'A2', 'A3', 'B1', 'B2'],
  '02': ['C1', 'C2', 'C5'],
  '52': ['C1', 'C2', 'C5'],
  '07': ['D', 'E'],
  '08': ['D', 'E', 'F'],
  '13': ['C3', 'C4', 'D'],
  '15': ['A2', 'C6'],
};

/** Whether a licence's class ("A2D", "C1") covers a car of that plate type; undefined where the texts do not tell. */
export function classCovers(licenceClass: string, plateType: string): boolean | undefined {
  const wanted = needed[plateType as PlateType];
  const own = licenceClass.toUpperCase().match(/[A-DC][1-6]|[D-FMNP]/g) ?? [];
  if (!wanted || own.length === 0) return undefined;
  const driven = new Set(own.flatMap((one) => [one, ...(includes[one] ?? [])]));
  return wanted.some((one) => driven.has(one));
}
