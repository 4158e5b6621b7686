import type { CarViolations } from '#contract/violations';
import { useWords } from '../../../i18n/language';
import { garage } from '../../../i18n/topics/garage';
import { Notice } from '../../../ui/status';

/** So many unhandled records that the police may decide without the driver. */
export function WithoutDriver({ of }: { of: CarViolations['withoutDriver'] | undefined }) {
  const w = useWords(garage);
  if (!of) return null;
  return (
    <Notice
      tone="warn"
      className="t-without-driver"
      title={w.withoutDriver(of.records)}
      text={w.withoutDriverText(of.daysToCome, of.article)}
    />
  );
}
