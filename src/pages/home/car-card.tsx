import { Image, Text, View } from '@tarojs/components';
import type { Car } from '#contract/cars';
import { useOffence } from '../../features/offence/use-offence';
import { goTo } from '../../features/screen/routes';
import { useDay, useMoment } from '../../features/screen/hooks/use-day';
import { home } from '../../i18n/topics/home';
import { useWords } from '../../i18n/language';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Line } from '../../ui/line';
import { Money } from '../../ui/money';
import { Plate } from '../../ui/plate';
import { pictured, spoken } from '../../ui/spoken';
import { Status } from '../../ui/status';
import { Small } from '../../ui/text';
import './car-card.css';

/** isKnown: the list is of this moment; an older one calls no car clear. */
export function CarCard({ car, isKnown }: { car: Car; isKnown: boolean }) {
  const w = useWords(home);
  const { toHandle, toPay, beingPaid, underReview, unreadable, source } = car;
  const nothing = toHandle + toPay + beingPaid + underReview + unreadable === 0;
  const isSure = source.state === 'live' && isKnown;
  return (
    <Card>
      <View
        className="car__head t-car"
        hoverClass="record--held"
        {...spoken({ role: 'button' })}
        onClick={() => goTo('car', { id: car.id })}
      >
        <Line>
          <Plate plate={car.plate} plateType={car.plateType} />
          <Line>
            {toPay > 0 && <Status tone="bad" text={w.toPay(toPay)} />}
            {toHandle > 0 && <Status tone="warn" text={w.toHandle(toHandle)} />}
            {beingPaid > 0 && <Status tone="calm" text={w.beingPaid(beingPaid)} />}
            {underReview > 0 && <Status tone="calm" text={w.underReview(underReview)} />}
            {unreadable > 0 && <Status tone="warn" text={w.unreadable(unreadable)} />}
            {nothing && isSure && <Status tone="good" className="t-clear" text={w.clear} />}
            {nothing && !isSure && <Status tone="calm" className="t-unknown" text={w.unknown} />}
          </Line>
        </Line>
        <View>
          {car.payableFen > 0 && (
            <Line className="car__due">
              <Small>{w.payable}</Small>
              <Money amount={car.payableFen} />
            </Line>
          )}
        </View>
      </View>
      <View>{car.nextToHandle && <NextRecord record={car.nextToHandle} />}</View>
    </Card>
  );
}

/** The record that waits longest, one tap away. */
function NextRecord({ record }: { record: NonNullable<Car['nextToHandle']> }) {
  const w = useWords(home);
  const [day, moment] = [useDay(), useMoment()];
  const offence = useOffence();
  const { id, occurredAt, place, points, handleBy, photo } = record;
  return (
    <View
      className="record t-record"
      hoverClass="record--held"
      {...spoken({ role: 'button' })}
      onClick={() => goTo('violation', { id })}
    >
      {photo && (
        <Image className="record__photo" src={FADAN_API + photo} mode="aspectFill" lazyLoad {...pictured(w.photoOf)} />
      )}
      <View className="record__words">
        <Text className="record__what">{offence(record)}</Text>
        <Small>{place}</Small>
        <Small>{moment(occurredAt)}</Small>
        <View className="record__chips">
          {handleBy && <Status tone="warn" text={w.handleBy(day(handleBy))} />}
          {points !== null && <Status tone="calm" text={w.points(points)} />}
        </View>
      </View>
      <Icon name="caret" className="record__caret" />
    </View>
  );
}
