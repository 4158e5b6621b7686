// Written by npm run shapes.
import type { Report, Reports } from '#contract/reports';
import type { Shape } from '../shape';
import { shared11, shared12 } from './shared';

export const report: Shape<Report> = { rule: shared11 };
export const reports: Shape<Reports> = { rule: { reports: shared12 } };
