import { Image, Text, View } from '@tarojs/components';
import type { Borrowed, BorrowedCar, BorrowedRecord } from '#contract/loans';
import { useOffence } from '../../../features/offence/use-offence';
import { isPayable } from '../../../features/pay/is-payable';
import { goTo } from '../../../features/screen/routes';
import { useDay, useMoment } from '../../../features/screen/hooks/use-day';
import { SourceSays } from '../../../features/source/source-says';
import { useWords } from '../../../i18n/language';
import { garage } from '../../../i18n/topics/garage';
import { lend } from '../../../i18n/topics/lend';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Few } from '../../../ui/few';
import { Line } from '../../../ui/line';
import { Figure, Money } from '../../../ui/money';
import { Plate } from '../../../ui/plate';
import { pictured } from '../../../ui/spoken';
import { Notice, Status } from '../../../ui/status';
import { Small } from '../../../ui/text';
import { screen } from '../../../i18n/topics/screen';
import './borrowed-car.css';

type Props = { car: BorrowedCar; giveBack: (loan: Borrowed) => void };

/** One borrowed car with its records, as far as the owner shows them, and the way to give it back. */
export function BorrowedCarCard({ car: { loan, records, source }, giveBack }: Props) {
  const w = useWords(lend);
  const { more } = useWords(screen);
  const day = useDay();
  return (
    <View className="t-borrowed">
      <Card>
        <Line>
          <Plate plate={loan.plate} plateType={loan.plateType} />
          <Small>{w.borrowedUntil(day(loan.expiresAt))}</Small>
        </Line>
        <Small>{loan.ownerKind === 'unit' ? w.unit.mine : ''}</Small>
        <Button kind="quiet" slim className="t-give-back" label={w.give} onTap={() => giveBack(loan)} />
      </Card>
      <SourceSays source={source} />
      <View>
        {records.length === 0 && source.state !== 'down' && <Notice tone="calm" className="t-clear" title={w.clear} />}
      </View>
      <Few of={records} more={more}>
        {(record) => <Recorded key={record.id} record={record} loan={loan.id} />}
      </Few>
    </View>
  );
}

/** Nobody admits what they cannot see. */
const canAccept = ({ status, windowOnly, place }: BorrowedRecord): boolean =>
  status === 'unhandled' && !windowOnly && place !== null;

function Recorded({ record, loan }: { record: BorrowedRecord; loan: string }) {
  const [w, g] = [useWords(lend), useWords(garage)];
  const offence = useOffence();
  const moment = useMoment();
  const { status, place, occurredAt, amountFen, photos, decisionNumber, lastDay } = record;
  const day = useDay();
  return (
    <Card className={`t-borrowed-record t-borrowed-${status}`}>
      <Line>
        <Status tone={isPayable(record) || status === 'unhandled' ? 'warn' : 'calm'} text={g.status[status]} />
        {amountFen === null ? <Figure>{g.unknown}</Figure> : <Money amount={amountFen} />}
      </Line>
      <View className="lent-record">
        {photos[0] && (
          <Image
            className="lent-record__photo"
            src={FADAN_API + photos[0].url}
            mode="aspectFill"
            lazyLoad
            {...pictured(g.photoOf)}
          />
        )}
        <View className="lent-record__words">
          <Text className="lent-record__what">{offence(record)}</Text>
          <Small>{place ?? w.placeHidden}</Small>
          <Small>{moment(occurredAt)}</Small>
        </View>
      </View>
      <View>
        {lastDay && <Status tone="warn" text={(status === 'unhandled' ? g.handleBy : g.payBy)(day(lastDay))} />}
      </View>
      {isPayable(record) && <Pay number={decisionNumber} />}
      {canAccept(record) && <Drove id={record.id} loan={loan} />}
    </Card>
  );
}

/** Whoever sees no place has no number to pay by: the owner sends a link. */
function Pay({ number }: { number: string | null }) {
  const w = useWords(lend);
  if (number === null) return <Small para>{w.askOwner}</Small>;
  return (
    <Button
      kind="outline"
      slim
      className="lent-record__pay t-pay-for-owner"
      label={w.pay}
      onTap={() => goTo('check', { decisions: number, paidFor: 'other' })}
    />
  );
}

function Drove({ id, loan }: { id: string; loan: string }) {
  const w = useWords(lend);
  return (
    <Button
      kind="outline"
      slim
      className="lent-record__pay t-drove"
      label={w.drove}
      onTap={() => goTo('drove', { loan, id })}
    />
  );
}
