// Written by npm run shapes.
import type { Report, Reports } from '#contract/reports';
import type { Shape } from '../shape';
import { shared17, shared18 } from './shared';

export const report: Shape<Report> = { rule: shared17 };
export const reports: Shape<Reports> = { rule: { reports: shared18 } };
