// Written by npm run shapes.
import type { Report, Reports } from '#contract/reports';
import type { Shape } from '../shape';
import { shared15, shared16 } from './shared';

export const report: Shape<Report> = { rule: shared15 };
export const reports: Shape<Reports> = { rule: { reports: shared16 } };
