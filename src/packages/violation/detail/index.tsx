import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { Violation } from '#contract/violations';
import { fen, yuanText } from '#domain/money';
import { fetchViolation } from '../../../api/garage';
import { goTo } from '../../../features/screen/routes';
import { useLoaded } from '../../../features/screen/use-loaded';
import { useWords } from '../../../i18n/language';
import { violation as words } from '../../../i18n/violation';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Plate, Row, Skeleton } from '../../../ui/facts';
import { Page } from '../../../ui/page';
import { Notice } from '../../../ui/status';
import { Photos } from './photos';
import { PlaceOnMap } from './place-on-map';
import { WindowOnly } from './window-only';

export default function ViolationPage() {
  const w = useWords(words);
  const { id = '' } = useRouter().params;
  const { value, failure, reload } = useLoaded(() => fetchViolation(id));
  const footer = value && actOf(value, w);
  return (
    <Page {...(footer && { footer })}>
      {failure && <Notice tone="warn" className="t-failure" title={failure}><Button kind="quiet" className="t-retry" label={w.retry} onTap={() => void reload()} /></Notice>}
      {!value && !failure && <Skeleton lines={8} />}
      {value && (
        <View>
          <Text className="title t-offence">{value.offence}</Text>
          <Clock violation={value} />
          <Photos photos={value.photos} state={value.photoState} />
          <Facts violation={value} />
          {value.windowReasons.length > 0 && <WindowOnly violation={value} />}
          {value.status === 'unhandled' && <Text className="small para">{w.object}</Text>}
        </View>
      )}
    </Page>
  );
}

function Facts({ violation }: { violation: Violation }) {
  const w = useWords(words);
  const fine = violation.fineFen === null ? w.unknown : `¥${yuanText(fen(violation.fineFen))}`;
  return (
    <Card>
      <View className="line"><Plate plate={violation.plate} plateType={violation.plateType} /><Text className="money money--large">{fine}</Text></View>
      <Row label={w.points} value={violation.points === null ? w.unknown : w.pointsOf(violation.points)} />
      <Row label={w.time} value={violation.occurredAt.slice(0, 16).replace('T', ' ')} />
      <Row label={w.place} value={violation.place.text} />
      <PlaceOnMap place={violation.place} label={w.map} />
      <Row label={w.code} value={violation.offenceCode} />
      <Row label={w.record} value={violation.recordNumber} />
    </Card>
  );
}

/** Which clock runs: the one to handle a record, or the one to pay a decision. Never both. */
function Clock({ violation: { status, handleBy, decision } }: { violation: Violation }) {
  const w = useWords(words);
  if (status === 'unhandled' && handleBy) return <Notice tone="warn" className="t-clock" title={w.clockRecord(handleBy)} />;
  if (!decision || (status !== 'unpaid' && status !== 'overdue')) return null;
  return decision.daysLate > 0
    ? <Notice tone="bad" className="t-clock" title={w.overdue(decision.daysLate)} />
    : <Notice tone="warn" className="t-clock" title={w.clockDecision(decision.dueSafe, decision.dueLegal)} />;
}

function actOf({ id, status, windowOnly, decisionNumber }: Violation, w: { accept: string; pay: string }) {
  if (windowOnly) return undefined;
  if (status === 'unhandled') return <Button className="t-accept" label={w.accept} onTap={() => goTo('accept', { id })} />;
  if (decisionNumber && (status === 'unpaid' || status === 'overdue')) {
    return <Button className="t-pay" label={w.pay} onTap={() => goTo('check', { decisions: decisionNumber, paidFor: 'mine' })} />;
  }
  return undefined;
}
