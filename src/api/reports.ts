import type { NewReport } from '#contract/reports';
import { call } from './http';
import { report, reports } from './shapes/reports';

export const fetchReports = () => call('GET', '/v1/reports', reports);
export const tellOperator = (told: NewReport) => call('POST', '/v1/reports', report, told);
