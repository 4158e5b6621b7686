import type { Chance } from '../chance';

export type Grade = 1 | 2 | 3 | 4;
/** What befalls the number: something in `overNumber`, or one of these. */
export const otherFates = ['nothing', 'dog-ear', 'glare on number', 'cut off', 'fold through number'] as const;
export type Fate = (typeof otherFates)[number] | keyof typeof import('./covers').overNumber;

type Hardness = {
  tilt: number;
  ways: [number, 'upright' | 'quarter' | 'any'][];
  lean: number;
  curlMm: number;
  crumpleMm: number;
  blur: number;
  motion: [number, number];
  dark: number;
  litter: number;
  quality: [number, number];
  two: number;
  fates: [number, Fate][];
};

/** 1: as scanned. 2: an everyday photo. 3: hard. 4: awful. Degrees, millimetres of the paper, pixels of a photo 2,000 long, shares. */
export const hardness: Record<Grade, Hardness> = {
  1: {
    tilt: 2,
    ways: [[1, 'upright']],
    lean: 2,
    curlMm: 0,
    crumpleMm: 0,
    blur: 0.5,
    motion: [0, 0],
    dark: 0.08,
    litter: 0,
    quality: [85, 95],
    two: 0,
    fates: [[1, 'nothing']],
  },
  2: {
    tilt: 8,
    ways: [
      [88, 'upright'],
      [12, 'quarter'],
    ],
    lean: 12,
    curlMm: 1.2,
    crumpleMm: 0.1,
    blur: 0.9,
    motion: [0.05, 3],
    dark: 0.3,
    litter: 0.2,
    quality: [65, 90],
    two: 0.04,
    fates: [
      [82, 'nothing'],
      [7, 'hand beside number'],
      [7, 'seal over number'],
      [4, 'fold through number'],
    ],
  },
  3: {
    tilt: 14,
    ways: [
      [55, 'upright'],
      [30, 'quarter'],
      [15, 'any'],
    ],
    lean: 20,
    curlMm: 2.4,
    crumpleMm: 0.5,
    blur: 1.5,
    motion: [0.15, 5],
    dark: 0.55,
    litter: 0.5,
    quality: [45, 80],
    two: 0.07,
    fates: [
      [50, 'nothing'],
      [14, 'seal over number'],
      [8, 'pen stroke'],
      [8, 'hand beside number'],
      [5, 'hand touching number'],
      [4, 'hand over number'],
      [7, 'fold through number'],
      [2, 'thumb at number'],
      [2, 'worn fold'],
    ],
  },
  4: {
    tilt: 20,
    ways: [
      [45, 'upright'],
      [30, 'quarter'],
      [25, 'any'],
    ],
    lean: 30,
    curlMm: 3.6,
    crumpleMm: 0.9,
    blur: 2.1,
    motion: [0.25, 9],
    dark: 0.7,
    litter: 0.7,
    quality: [28, 70],
    two: 0.1,
    fates: [
      [24, 'nothing'],
      [12, 'seal over number'],
      [10, 'pen stroke'],
      [8, 'hand beside number'],
      [8, 'hand touching number'],
      [7, 'hand over number'],
      [6, 'fold through number'],
      [5, 'thumb at number'],
      [4, 'hole'],
      [4, 'blot'],
      [4, 'slip over number'],
      [5, 'worn fold'],
      [4, 'dog-ear'],
      [6, 'glare on number'],
      [5, 'cut off'],
    ],
  },
};

/** How large the photo is drawn and how large it is sent: chats shrink photos. */
export function sizes(chance: Chance, grade: Grade): { longSide: number; sentLongSide?: number } {
  if (grade > 1 && chance.odds(0.12))
    return { longSide: chance.whole(1500, 1700), sentLongSide: chance.whole(960, 1280) };
  return { longSide: chance.odds(0.07) ? chance.whole(2900, 4000) : chance.whole(1500, 2200) };
}
