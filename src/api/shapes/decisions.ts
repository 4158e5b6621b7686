// Written by npm run shapes.
import type { Decision } from '#contract/decisions';
import type { Shape } from '../shape';
import { shared7 } from './shared';

export const decision: Shape<Decision> = { rule: shared7 };
