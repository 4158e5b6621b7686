import { View } from '@tarojs/components';
import type { Violation } from '#contract/violations';
import { fen, yuanText } from '#domain/money';
import { Remedies } from '../../../features/decision/remedies';
import { goTo } from '../../../features/screen/routes';
import { useTitle } from '../../../features/screen/use-title';
import { SourceSays } from '../../../features/source/source-says';
import { useWords } from '../../../i18n/language';
import { rights } from '../../../i18n/topics/rights';
import { violation as words } from '../../../i18n/topics/violation';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Fact } from '../../../ui/fact';
import { Line } from '../../../ui/line';
import { Figure } from '../../../ui/money';
import { Page } from '../../../ui/page';
import { Plate } from '../../../ui/plate';
import { Skeleton } from '../../../ui/skeleton';
import { Notice } from '../../../ui/status';
import { Small, Title } from '../../../ui/text';
import { AcceptSection } from './accept-section';
import { Objection } from './objection';
import { Oddities } from './oddities';
import { Photos } from './photos';
import { PlaceOnMap } from './place-on-map';
import { useViolation } from './use-violation';
import { WindowOnly } from './window-only';

export default function ViolationPage() {
  useTitle('fines');
  const w = useWords(words);
  const {
    violation,
    acceptable = false,
    licences,
    licenceId,
    choose,
    accept,
    busy,
    failure,
    refused,
    reload,
  } = useViolation();
  const chosen = licences.find(({ id }) => id === licenceId);
  const footer = acceptable ? (
    <View>
      {chosen && violation && (
        <Small para>
          {w.acceptNote(chosen.points, violation.points === null ? w.unknown : chosen.points + violation.points)}
        </Small>
      )}
      {refused && <Notice tone="bad" className="t-refused" title={refused} />}
      <Button className="t-accept" label={w.accept} disabled={!licenceId} busy={busy} onTap={() => void accept()} />
    </View>
  ) : (
    violation && payButton(violation, w.pay)
  );
  return (
    <Page {...(footer && { footer })}>
      {failure && (
        <Notice tone="warn" className="t-failure" title={failure}>
          <Button kind="quiet" className="t-retry" label={w.retry} onTap={() => void reload()} />
        </Notice>
      )}
      {!violation && !failure && <Skeleton lines={8} />}
      {violation && (
        <View>
          <Title className="t-offence">{violation.offence}</Title>
          <SourceSays source={violation.source} retry={() => void reload()} />
          <Clock violation={violation} />
          <Oddities violation={violation} />
          <Photos photos={violation.photos} state={violation.photoState} />
          <Facts violation={violation} />
          <Objection violation={violation} />
          {violation.windowReasons.length > 0 && <WindowOnly violation={violation} />}
          {violation.decision && !['paid', 'paid_unconfirmed'].includes(violation.status) && (
            <Remedies decision={violation.decision} />
          )}
          {acceptable && (
            <AcceptSection points={violation.points} licences={licences} licenceId={licenceId} choose={choose} />
          )}
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
      <Line>
        <Plate plate={violation.plate} plateType={violation.plateType} />
        <Figure large>{fine}</Figure>
      </Line>
      <Fact label={w.points} value={violation.points === null ? w.unknown : w.pointsOf(violation.points)} />
      <Fact label={w.time} value={violation.occurredAt.slice(0, 16).replace('T', ' ')} />
      <Fact label={w.place} value={violation.place.text} />
      <PlaceOnMap place={violation.place} />
      <Fact label={w.code} value={violation.offenceCode} />
      <Fact label={w.record} value={violation.recordNumber} />
    </Card>
  );
}

/** Which clock runs: the one to handle a record, or the one to pay a decision. Never both. */
function Clock({ violation: { status, handleBy, deferrableTo, decision } }: { violation: Violation }) {
  const w = useWords(words);
  const r = useWords(rights);
  if (status === 'unhandled' && handleBy)
    return (
      <Notice
        tone="warn"
        className="t-clock"
        title={w.clockRecord(handleBy)}
        {...(deferrableTo && { text: r.deferrable(deferrableTo) })}
      />
    );
  if (!decision || (status !== 'unpaid' && status !== 'overdue')) return null;
  return decision.daysLate > 0 ? (
    <Notice tone="bad" className="t-clock" title={w.overdue(decision.daysLate)} />
  ) : (
    <Notice tone="warn" className="t-clock" title={w.clockDecision(decision.dueSafe, decision.dueLegal)} />
  );
}

function payButton({ status, windowOnly, decisionNumber }: Violation, label: string) {
  if (windowOnly || !decisionNumber || (status !== 'unpaid' && status !== 'overdue')) return undefined;
  return (
    <Button
      className="t-pay"
      label={label}
      onTap={() => goTo('check', { decisions: decisionNumber, paidFor: 'mine' })}
    />
  );
}
