import { View } from '@tarojs/components';
import { LoadFailure } from '../../../features/screen/missing/load-failure';
import { useTitle } from '../../../features/screen/hooks/use-title';
import { kept as words } from '../../../i18n/topics/kept';
import { useWords } from '../../../i18n/language';
import { Button } from '../../../ui/button';
import { Page } from '../../../ui/page';
import { Skeleton } from '../../../ui/skeleton';
import { Notice, Refusal } from '../../../ui/status';
import { Small, Title } from '../../../ui/text';
import { Kept } from './kept';
import { useOwnData } from './use-own-data';

/** See, take along and delete what is kept of oneself, without calling anybody. */
export default function OwnDataPage() {
  useTitle('fines');
  const w = useWords(words);
  const { value, failure, reload, take, erase, busy, refusal, keptPayments } = useOwnData();
  if (keptPayments !== undefined)
    return (
      <Page>
        <Title>{w.title}</Title>
        <Notice tone="good" className="t-erased" title={w.erased} text={w.erasedText(keptPayments)} />
      </Page>
    );
  return (
    <Page>
      <Title>{w.title}</Title>
      <View>{!value && <LoadFailure failure={failure} retry={reload} />}</View>
      <View>{!value && !failure && <Skeleton />}</View>
      <View>{value && <Kept data={value} />}</View>
      {value && <Button className="t-take" label={w.take} onTap={() => void take(value)} />}
      {value && <Small para>{w.eraseText}</Small>}
      <View>
        {refusal && (
          <Refusal className="t-refusal" title={refusal.code === 'already_being_paid' ? w.underWay : refusal.text} />
        )}
      </View>
      {value && <Button kind="outline" className="t-erase" label={w.erase} busy={busy} onTap={() => void erase()} />}
    </Page>
  );
}
