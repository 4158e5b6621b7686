import { View } from '@tarojs/components';
import type { Violation } from '#contract/violations';
import { Remedies } from '../../../features/decision/remedies';
import { LoadFailure } from '../../../features/screen/load-failure';
import { useTitle } from '../../../features/screen/use-title';
import { SourceSays } from '../../../features/source/source-says';
import { Page } from '../../../ui/page';
import { Skeleton } from '../../../ui/skeleton';
import { Title } from '../../../ui/text';
import { AcceptSection } from './accept-section';
import { Clock } from './clock';
import { Facts } from './facts';
import { AcceptFooter, isPayable, PayFooter } from './footer';
import { Objection } from './objection';
import { Oddities } from './oddities';
import { Photos } from './photos';
import { useViolation } from './use-violation';
import { WindowOnly } from './window-only';

export default function ViolationPage() {
  useTitle('fines');
  const {
    violation,
    acceptable = false,
    licences,
    licence,
    choose,
    accept,
    busy,
    failure,
    refused,
    reload,
  } = useViolation();
  const footer =
    violation && acceptable ? (
      <AcceptFooter {...{ violation, licence, refused, busy }} accept={() => void accept()} />
    ) : violation?.decisionNumber && isPayable(violation) ? (
      <PayFooter decisionNumber={violation.decisionNumber} />
    ) : undefined;
  return (
    <Page {...(footer && { footer })}>
      <LoadFailure failure={failure} retry={reload} />
      {!violation && !failure && <Skeleton lines={8} />}
      {violation && <Record violation={violation} retry={() => void reload()} />}
      {violation && acceptable && (
        <AcceptSection points={violation.points} licences={licences} licenceId={licence?.id} choose={choose} />
      )}
    </Page>
  );
}

/** What the police recorded, what is odd about it, and what can be done. */
function Record({ violation, retry }: { violation: Violation; retry: () => void }) {
  const { offence, source, photos, photoState, windowReasons, decision, status } = violation;
  return (
    <View>
      <Title className="t-offence">{offence}</Title>
      <SourceSays source={source} retry={retry} />
      <Clock violation={violation} />
      <Oddities violation={violation} />
      <Photos photos={photos} state={photoState} />
      <Facts violation={violation} />
      <Objection violation={violation} />
      {windowReasons.length > 0 && <WindowOnly violation={violation} />}
      {decision && status !== 'paid' && status !== 'paid_unconfirmed' && <Remedies decision={decision} />}
    </View>
  );
}
