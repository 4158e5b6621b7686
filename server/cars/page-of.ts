import { recordsAtOnce, type CarViolations, type ViolationCard } from '#contract/violations';

/** Of all records those from one place on; older packages of the app ask for no page and get all. */
export const pageOf = (all: ViolationCard[], from?: number): Pick<CarViolations, 'violations' | 'total'> => ({
  violations: from === undefined ? all : all.slice(from, from + recordsAtOnce),
  total: all.length,
});
