import { View } from '@tarojs/components';
import { usePullDownRefresh } from '@tarojs/taro';
import type { RecordOffices } from '#contract/offices';
import { OfficeRows } from '../../../features/office/office-rows';
import { LoadFailure } from '../../../features/screen/missing/load-failure';
import { useDay } from '../../../features/screen/hooks/use-day';
import { useTitle } from '../../../features/screen/hooks/use-title';
import { SourceSays } from '../../../features/source/source-says';
import { useWords } from '../../../i18n/language';
import { offices as words } from '../../../i18n/topics/offices';
import { rights } from '../../../i18n/topics/rights';
import { Few } from '../../../ui/few';
import { Page } from '../../../ui/page';
import { Skeleton } from '../../../ui/skeleton';
import { Notice } from '../../../ui/status';
import { Heading, Small, Title } from '../../../ui/text';
import { City } from './city';
import { inOrder } from './in-order';
import { Nearest } from './nearest';
import { Office } from './office';
import { useOffices, type Seen } from './use-offices';

/** Where to go with a record: what may be done where, what to bring, and the offices of a city. */
export default function OfficesPage() {
  useTitle('fines');
  const seen = useOffices();
  const { offices, failure, reload } = seen;
  const w = useWords(words);
  usePullDownRefresh(() => void reload());
  return (
    <Page>
      <Title>{w.title}</Title>
      <LoadFailure failure={failure} retry={reload} />
      {!offices && !failure && <Skeleton like="record" />}
      {offices && <Before of={offices} />}
      {offices?.anywhere && <Nearest {...seen} />}
      {offices?.anywhere && <City key={offices.city} of={offices} choose={(city) => void seen.choose(city)} />}
      {offices?.anywhere && <List of={offices} here={seen.here} retry={() => void reload()} />}
    </Page>
  );
}

/** Whether any window will do, and what to bring to it. */
function Before({ of: { anywhere, bring, named } }: { of: RecordOffices }) {
  const w = useWords(words);
  const r = useWords(rights);
  return (
    <View>
      <Small para>{anywhere ? w.anywhere(anywhere) : ''}</Small>
      <View>{!anywhere && <Notice tone="warn" className="t-only-named" title={w.onlyNamed} />}</View>
      <Small para className="t-bring">
        {bring.length > 0 ? w.bring(bring.map((paper) => r.documents[paper]).join(w.and)) : ''}
      </Small>
      <View>{!anywhere && <Heading>{w.namedTitle}</Heading>}</View>
      <View>{!anywhere && <OfficeRows office={named} />}</View>
    </View>
  );
}

type ListProps = { of: RecordOffices; here: Seen['here']; retry: () => void };

function List({ of: { offices, madeOn, isOld, unreadable, source }, here, retry }: ListProps) {
  const w = useWords(words);
  const day = useDay();
  if (!offices)
    return (
      <View>
        <Notice tone="calm" className="t-not-listed" title={w.notListed} text={w.notListedText} />
        <View>{source.state !== 'live' && <SourceSays source={source} retry={retry} />}</View>
      </View>
    );
  const ordered = inOrder(offices, here);
  const isProvisional = offices.some(({ opening }) => opening.provisional);
  return (
    <View>
      <View>{ordered.length === 0 && <Notice tone="calm" title={w.none} text={w.notListedText} />}</View>
      <View>{isOld && <Notice tone="warn" className="t-old" title={w.old} />}</View>
      <View>{isProvisional && <Notice tone="warn" title={w.provisional} />}</View>
      <Few of={ordered} more={w.more}>
        {(office) => <Office key={office.id} of={office} />}
      </Few>
      <Small para>
        {[madeOn ? w.madeOn(day(madeOn)) : '', unreadable > 0 ? w.unreadable(unreadable) : '']
          .filter(Boolean)
          .join(' ')}
      </Small>
      <View>{source.state !== 'live' && <SourceSays source={source} retry={retry} />}</View>
    </View>
  );
}
