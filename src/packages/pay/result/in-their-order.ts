import type { TimelineStep } from '#contract/payments';

/** As they happened, then as they are expected: the police may know of a payment before the bank has booked it. */
export const inTheirOrder = (steps: readonly TimelineStep[]): TimelineStep[] =>
  [...steps].sort((a, b) => moment(a).localeCompare(moment(b)));

/** What has happened comes before all that is only expected. */
const moment = ({ at, expectedBy }: TimelineStep): string => (at ? `0 ${at}` : `1 ${expectedBy ?? ''}`);
