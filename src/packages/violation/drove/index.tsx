import { Image, Text, View } from '@tarojs/components';
import type { BorrowedRecord } from '#contract/loans';
import { useOffence } from '../../../features/offence/use-offence';
import { LoadFailure } from '../../../features/screen/missing/load-failure';
import { useMoment } from '../../../features/screen/hooks/use-day';
import { useTitle } from '../../../features/screen/hooks/use-title';
import { useWords } from '../../../i18n/language';
import { lend } from '../../../i18n/topics/lend';
import { violation as words } from '../../../i18n/topics/violation';
import { Button } from '../../../ui/button';
import { Outcome } from '../../../ui/outcome';
import { Page } from '../../../ui/page';
import { Skeleton } from '../../../ui/skeleton';
import { pictured } from '../../../ui/spoken';
import { Refusal } from '../../../ui/status';
import { Small, Title } from '../../../ui/text';
import { AcceptSection } from '../../../features/accepting/accept-section';
import { AtAGlance } from '../../../features/accepting/at-a-glance';
import { WhoDrove } from '../../../features/accepting/who-drove';
import { useDrove } from './use-drove';
import './index.css';

/** Admitting a record of a borrowed car: what was recorded, who drove, one's rights, and the licence. */
export default function DrovePage() {
  useTitle('fines');
  const [w, v] = [useWords(lend), useWords(words)];
  const seen = useDrove();
  const { record, ifAccepted, licences, failure, reload, driver, say, licenceId, choose } = seen;
  const footer = record && (
    <Button className="t-accept" label={v.accept} disabled={!seen.canAccept} busy={seen.busy} onTap={seen.accept} />
  );
  return (
    <Page {...(footer && { footer })}>
      <LoadFailure failure={failure} retry={reload} />
      {!licences && !failure && <Skeleton like="record" />}
      {licences && !record && <Outcome icon="info" tone="calm" word={w.gone} className="t-gone" />}
      {record && <Recorded record={record} />}
      {record && <WhoDrove driver={driver} say={say} />}
      {seen.refused && <Refusal key={seen.refused} className="t-refused" title={seen.refused} />}
      {record && ifAccepted && licences && driver === 'me' && (
        <AcceptSection
          violation={{ points: record.points, ifAccepted }}
          barred={{}}
          licences={licences}
          licenceId={licenceId}
          choose={choose}
        />
      )}
    </Page>
  );
}

function Recorded({ record }: { record: BorrowedRecord }) {
  const w = useWords(words);
  const offence = useOffence();
  const moment = useMoment();
  const [photo] = record.photos;
  return (
    <View>
      {photo && <Image className="drove__photo" src={FADAN_API + photo.url} mode="aspectFit" {...pictured(w.photos)} />}
      <Title>{offence(record)}</Title>
      <Text className="drove__where">{record.place}</Text>
      <Small para>{moment(record.occurredAt)}</Small>
      <AtAGlance violation={record} />
    </View>
  );
}
