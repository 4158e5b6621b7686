import { View } from '@tarojs/components';
import type { Violation } from '#contract/violations';
import { Remedies } from '../../../features/decision/remedies';
import { Ask } from '../../../features/help/ask';
import { isPayable } from '../../../features/pay/is-payable';
import { isTakenHere, NotTakenHere } from '../../../features/pay/not-taken-here';
import { LoadFailure } from '../../../features/screen/missing/load-failure';
import { goTo } from '../../../features/screen/routes';
import { useMoment } from '../../../features/screen/hooks/use-day';
import { useTitle } from '../../../features/screen/hooks/use-title';
import { SourceSays } from '../../../features/source/source-says';
import { useWords } from '../../../i18n/language';
import { violation as words } from '../../../i18n/topics/violation';
import { Line } from '../../../ui/line';
import { Page } from '../../../ui/page';
import { Plate } from '../../../ui/plate';
import { Row, Rows } from '../../../ui/row';
import { Skeleton } from '../../../ui/skeleton';
import { Small } from '../../../ui/text';
import { AcceptSection, useWhyBarred } from '../../../features/accepting/accept-section';
import { WhoDrove } from '../../../features/accepting/who-drove';
import { AtAGlance } from '../../../features/accepting/at-a-glance';
import { Clock } from './clock';
import { Facts } from './facts';
import { AcceptFooter, ObjectButton, PayFooter } from './footer';
import { Objection } from './objection';
import { Offence } from './offence';
import { Oddities } from './oddities';
import { Photos } from './photos';
import { useViolation } from './use-violation';
import { WindowOnly } from './window-only';

export default function ViolationPage() {
  useTitle('fines');
  const seen = useViolation();
  const { violation, acceptable = false, licences, licence, choose, accept, busy, failure, refused, reload } = seen;
  const [w, whyBarred] = [useWords(words), useWhyBarred(seen.barred)];
  const waits = licence ? whyBarred(licence) : licences.length > 0 ? w.which : w.addLicence;
  const footer =
    violation && acceptable ? (
      <AcceptFooter {...{ violation, licence: seen.taking, waits, refused, busy }} accept={() => void accept()} />
    ) : violation?.decisionNumber && isPayable(violation) && !isElsewhere(violation) ? (
      <PayFooter decisionNumber={violation.decisionNumber} />
    ) : violation?.objectable ? (
      <ObjectButton id={violation.id} />
    ) : undefined;
  return (
    <Page {...(footer && { footer })}>
      <View>
        <LoadFailure failure={failure} retry={reload} />
        {!violation && !failure && <Skeleton like="record" />}
      </View>
      <View>
        {violation && (
          <Record
            violation={violation}
            payment={seen.payment}
            retry={() => void reload()}
            onUnseen={seen.noticeUnseen}
          />
        )}
      </View>
      <View>
        {violation && acceptable && seen.isUnit && <WhoDrove driver={seen.driver} say={seen.say} />}
        {violation && acceptable && (!seen.isUnit || seen.driver === 'me') && (
          <AcceptSection {...{ violation, licences, choose }} licenceId={licence?.id} barred={seen.barred ?? {}} />
        )}
      </View>
      {violation && <Ask about="record" />}
    </Page>
  );
}

/** Owed, and its payee takes no money by the cashier that opens here. */
const isElsewhere = (violation: Violation): boolean =>
  isPayable(violation) && violation.decision !== null && !isTakenHere(violation.decision);

type RecordProps = { violation: Violation; payment: string | undefined; retry: () => void; onUnseen: () => void };

/** What the police recorded, what is odd about it, and what can be done. */
function Record({ violation, payment, retry, onUnseen }: RecordProps) {
  const { source, photos, photoState, windowReasons, decision, status, plate, plateType, occurredAt } = violation;
  const moment = useMoment();
  const isOver = status === 'paid' || status === 'paid_unconfirmed';
  return (
    <View>
      <Photos photos={photos} state={photoState} onUnseen={onUnseen} reload={retry} />
      <Offence told={violation} />
      <Line>
        <Plate plate={plate} plateType={plateType} />
        <Small>{moment(occurredAt)}</Small>
      </Line>
      <SourceSays source={source} retry={retry} />
      <View>{payment && <PaymentRow id={payment} />}</View>
      <AtAGlance violation={violation} />
      <Clock violation={violation} />
      <View>{isElsewhere(violation) && <NotTakenHere />}</View>
      <View>
        <Oddities violation={violation} />
      </View>
      <Objection violation={violation} />
      <View>{windowReasons.length > 0 && status !== 'objection_pending' && <WindowOnly violation={violation} />}</View>
      <Facts violation={violation} />
      {decision && !isOver && <Remedies decision={decision} />}
    </View>
  );
}

/** What is being paid or was paid leads to its payment, and so to its receipt. */
function PaymentRow({ id }: { id: string }) {
  const w = useWords(words);
  return (
    <Rows>
      <Row icon="receipt" tone="good" className="t-to-payment" title={w.payment} onTap={() => goTo('result', { id })} />
    </Rows>
  );
}
