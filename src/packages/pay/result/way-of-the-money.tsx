import type { Payment } from '#contract/payments';
import { useDay, useMoment } from '../../../features/screen/use-day';
import { useWords } from '../../../i18n/language';
import { after } from '../../../i18n/topics/after';
import { Card } from '../../../ui/card';
import { Timeline } from '../../../ui/timeline';
import { inTheirOrder } from './in-their-order';

/** How far the money is on its way to the treasury. */
export function WayOfTheMoney({ payment }: { payment: Payment }) {
  const w = useWords(after);
  const [day, moment] = [useDay(), useMoment()];
  if (payment.timeline.length === 0) return null;
  return (
    <Card>
      <Timeline
        moments={inTheirOrder(payment.timeline).map(({ step, at, expectedBy }) => ({
          key: step,
          name: w.steps[step],
          note: at ? moment(at) : expectedBy ? w.expected(day(expectedBy)) : '',
          isDone: at !== null,
        }))}
      />
    </Card>
  );
}
