import { Image, Text, View } from '@tarojs/components';
import type { ViolationCard, ViolationStatus } from '#contract/violations';
import { useOffence } from '../../../features/offence/use-offence';
import { goTo } from '../../../features/screen/routes';
import { useDay, useMoment } from '../../../features/screen/hooks/use-day';
import { garage } from '../../../i18n/topics/garage';
import { useWords } from '../../../i18n/language';
import { Card } from '../../../ui/card';
import { Icon } from '../../../ui/icon';
import { Line } from '../../../ui/line';
import { Figure, Money } from '../../../ui/money';
import { pictured } from '../../../ui/spoken';
import { Status, type Tone } from '../../../ui/status';
import { Small } from '../../../ui/text';
import './violation-entry.css';

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
  const { id, status, windowOnly, occurredAt, place, photo } = violation;
  const moment = useMoment();
  const offence = useOffence();
  const isAtWindow = windowOnly && status !== 'objection_pending';
  return (
    <Card
      className={`t-violation t-violation-${windowOnly ? 'window' : status}`}
      onTap={() => goTo('violation', { id })}
    >
      <Line>
        <Status tone={tones[status]} text={isAtWindow ? w.windowOnly : w.status[status]} />
        <Amount violation={violation} />
      </Line>
      <View className="entry">
        {photo && (
          <Image className="entry__photo" src={FADAN_API + photo} mode="aspectFill" lazyLoad {...pictured(w.photoOf)} />
        )}
        <View className="entry__words">
          <Text className="entry__what">{offence(violation)}</Text>
          <Small>{place.text}</Small>
          <Small>{moment(occurredAt)}</Small>
        </View>
        <Icon name="caret" className="entry__caret" />
      </View>
      <Chips violation={violation} />
    </Card>
  );
}

/** What it costs today; with a surcharge in it, what it was stands beside. */
function Amount({ violation: { amountFen, fineFen } }: { violation: ViolationCard }) {
  const w = useWords(garage);
  if (amountFen === null) return <Figure>{w.unknown}</Figure>;
  const grew = fineFen !== null && amountFen > fineFen;
  return (
    <View className="entry__amount">
      {grew && <Small>{w.withSurcharge(fineFen / 100)}</Small>}
      <Money amount={amountFen} />
    </View>
  );
}

function Chips({ violation: { lastDay, points, worthChecking, status } }: { violation: ViolationCard }) {
  const w = useWords(garage);
  const day = useDay();
  return (
    <View className="entry__chips">
      {lastDay && <Status tone="warn" text={(status === 'unhandled' ? w.handleBy : w.payBy)(day(lastDay))} />}
      {status === 'unhandled' && points !== null && <Status tone="calm" text={w.pointsOf(points)} />}
      {worthChecking && <Status tone="bad" className="t-worth-checking" text={w.worthChecking} />}
    </View>
  );
}
