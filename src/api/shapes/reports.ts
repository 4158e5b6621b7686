// Written by npm run shapes.
import type { Report, Reports } from '#contract/reports';
import type { Shape } from '../shape';
import { shared7, shared8 } from './shared';

export const report: Shape<Report> = { rule: shared7 };
export const reports: Shape<Reports> = { rule: { reports: shared8 } };
