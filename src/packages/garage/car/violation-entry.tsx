import type { ViolationCard, ViolationStatus } from '#contract/violations';
import { fen, yuanText } from '#domain/money';
import { goTo } from '../../../features/screen/routes';
import { garage } from '../../../i18n/topics/garage';
import { useWords } from '../../../i18n/language';
import { Card } from '../../../ui/card';
import { Line } from '../../../ui/line';
import { Figure } from '../../../ui/money';
import { Status, type Tone } from '../../../ui/status';
import { Para, Small } from '../../../ui/text';

const tones: Record<ViolationStatus, Tone> = {
  unhandled: 'warn',
  objection_pending: 'calm',
  eliminated: 'calm',
  handled: 'calm',
  unpaid: 'bad',
  overdue: 'bad',
  paying: 'warn',
  paid_unconfirmed: 'good',
  paid: 'good',
};

export function ViolationEntry({ violation }: { violation: ViolationCard }) {
  const w = useWords(garage);
  const fine = violation.fineFen === null ? w.unknown : `¥${yuanText(fen(violation.fineFen))}`;
  return (
    <Card
      className={`t-violation t-violation-${violation.windowOnly ? 'window' : violation.status}`}
      onTap={() => goTo('violation', { id: violation.id })}
    >
      <Line>
        <Status
          tone={tones[violation.status]}
          text={violation.windowOnly ? w.windowOnly : w.status[violation.status]}
        />
        <Figure>{fine}</Figure>
      </Line>
      <Para>{violation.offence}</Para>
      <Small>{`${violation.occurredAt.slice(0, 16).replace('T', ' ')} · ${violation.place.text}`}</Small>
    </Card>
  );
}
