import type { Violation } from '#contract/violations';
import { fen, yuanText } from '#domain/money';
import { useWords } from '../../../i18n/language';
import { violation as words } from '../../../i18n/topics/violation';
import { Card } from '../../../ui/card';
import { Fact } from '../../../ui/fact';
import { Line } from '../../../ui/line';
import { Figure } from '../../../ui/money';
import { Plate } from '../../../ui/plate';
import { PlaceOnMap } from './place-on-map';

export function Facts({ violation }: { violation: Violation }) {
  const w = useWords(words);
  const fine = violation.fineFen === null ? w.unknown : `¥${yuanText(fen(violation.fineFen))}`;
  return (
    <Card>
      <Line>
        <Plate plate={violation.plate} plateType={violation.plateType} />
        <Figure size="large">{fine}</Figure>
      </Line>
      <Fact label={w.points} value={violation.points === null ? w.unknown : w.pointsOf(violation.points)} />
      <Fact label={w.time} value={violation.occurredAt.slice(0, 16).replace('T', ' ')} />
      <Fact label={w.place} value={violation.place.text} />
      <PlaceOnMap place={violation.place} />
      <Fact label={w.code} value={violation.offenceCode} />
      {violation.recordNumber && <Fact label={w.record} value={violation.recordNumber} />}
    </Card>
  );
}
