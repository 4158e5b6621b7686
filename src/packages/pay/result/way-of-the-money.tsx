import type { Payment } from '#contract/payments';
import { useDay, useMoment } from '../../../features/screen/hooks/use-day';
import { useWords } from '../../../i18n/language';
import { after } from '../../../i18n/topics/after';
import { Card } from '../../../ui/card';
import { Timeline, type Moment } from '../../../ui/timeline';
import { inTheirOrder } from './in-their-order';

/** How far the money is on its way to the treasury; before it is known to be paid, what is waited for. */
export function WayOfTheMoney({ payment }: { payment: Payment }) {
  const [ahead, gone] = [useAhead(payment), useGone(payment)];
  const moments = payment.state === 'confirming' ? ahead : gone;
  if (moments.length === 0) return null;
  return (
    <Card>
      <Timeline moments={moments} />
    </Card>
  );
}

function useAhead({ createdAt }: Payment): Moment[] {
  const { ahead, steps } = useWords(after);
  const moment = useMoment();
  return [
    { key: 'opened', name: ahead.opened, note: moment(createdAt), isDone: true },
    { key: 'asked', name: ahead.asked, note: ahead.again, isDone: false },
    { key: 'police', name: steps.police, note: '', isDone: false },
  ];
}

function useGone({ timeline }: Payment): Moment[] {
  const w = useWords(after);
  const [day, moment] = [useDay(), useMoment()];
  return inTheirOrder(timeline).map(({ step, at, expectedBy }) => ({
    key: step,
    name: w.steps[step],
    note: at ? moment(at) : expectedBy ? w.expected(day(expectedBy)) : '',
    isDone: at !== null,
  }));
}
