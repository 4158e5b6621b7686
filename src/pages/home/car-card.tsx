import { Text, View } from '@tarojs/components';
import type { Car } from '#contract/cars';
import { goTo } from '../../features/screen/routes';
import { SourceSays } from '../../features/source/source-says';
import { home } from '../../i18n/topics/home';
import { useWords } from '../../i18n/language';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Line } from '../../ui/line';
import { Money } from '../../ui/money';
import { Plate } from '../../ui/plate';
import { Status } from '../../ui/status';
import { Small } from '../../ui/text';
import './car-card.css';

export function CarCard({ car }: { car: Car }) {
  const w = useWords(home);
  const quiet = car.toHandle === 0 && car.toPay === 0;
  return (
    <Card className="t-car" onTap={() => goTo('car', { id: car.id })}>
      <Line>
        <Plate plate={car.plate} plateType={car.plateType} />
        <Line>
          {car.toHandle > 0 && <Status tone="warn" text={w.toHandle(car.toHandle)} />}
          {car.toPay > 0 && <Status tone="bad" text={w.toPay(car.toPay)} />}
          {quiet && car.source.state === 'live' && <Status tone="good" text={w.clear} />}
        </Line>
      </Line>
      {car.payableFen > 0 && (
        <Line className="car__due">
          <Money amount={car.payableFen} large />
          <Button
            slim
            className="t-pay"
            label={car.payableDecisions.length > 1 ? w.payAll : w.pay}
            onTap={() => goTo('check', { decisions: car.payableDecisions.join(','), paidFor: 'mine' })}
          />
        </Line>
      )}
      {car.nextToHandle && <NextRecord record={car.nextToHandle} />}
      <SourceSays source={car.source} />
    </Card>
  );
}

/** The record that waits longest, one tap away. */
function NextRecord({ record }: { record: NonNullable<Car['nextToHandle']> }) {
  const w = useWords(home);
  return (
    <View
      className="car__record t-record"
      hoverClass="car__record--held"
      onClick={(event) => {
        event.stopPropagation();
        goTo('violation', { id: record.id });
      }}
    >
      <View className="car__what">
        <Text>{record.offence}</Text>
        <Small>{record.occurredAt.slice(0, 16).replace('T', ' ')}</Small>
      </View>
      <Text className="car__go">{w.handle}</Text>
    </View>
  );
}
