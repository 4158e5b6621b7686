// Written by npm run shapes.
import type { Report, Reports } from '#contract/reports';
import type { Shape } from '../shape';
import { shared14, shared15 } from './shared';

export const report: Shape<Report> = { rule: shared14 };
export const reports: Shape<Reports> = { rule: { reports: shared15 } };
