// Written by npm run shapes.
import type { Report, Reports } from '#contract/reports';
import type { Shape } from '../shape';
import { shared10, shared11 } from './shared';

export const report: Shape<Report> = { rule: shared10 };
export const reports: Shape<Reports> = { rule: { reports: shared11 } };
