import type { Chance } from './chance';
import type { Paper } from './papers/papers';
import { develop } from './taking/develop';
import type { Grade } from './taking/hardness';
import { shotOf } from './taking/shot';

export type { Grade } from './taking/hardness';

/** A photo of the paper as a JPEG. */
export const photograph = (chance: Chance, paper: Paper, grade: Grade): Promise<Buffer> =>
  develop(shotOf(chance, [paper], grade));
