import { View } from '@tarojs/components';
import { LoadFailure } from '../../../features/screen/missing/load-failure';
import { useTitle } from '../../../features/screen/hooks/use-title';
import { useWords } from '../../../i18n/language';
import { screen } from '../../../i18n/topics/screen';
import { Button } from '../../../ui/button';
import { Few } from '../../../ui/few';
import { Page } from '../../../ui/page';
import { Skeleton } from '../../../ui/skeleton';
import { spoken } from '../../../ui/spoken';
import { Notice, Refusal } from '../../../ui/status';
import { Heading, Small, Title } from '../../../ui/text';
import { Place } from './place';
import { useSessions } from './use-sessions';

/** Where one is signed in, and the way out: of here, of one other place alone, or of everywhere. */
export default function SessionsPage() {
  useTitle('fines');
  const places = useSessions();
  const { w, sessions, failure, reload, refused, busyWith, out } = places;
  return (
    <Page>
      <Title>{w.title}</Title>
      <View>{!sessions && <LoadFailure failure={failure} retry={reload} />}</View>
      <View>{!sessions && !failure && <Skeleton like="rows" />}</View>
      <View>{refused && <Refusal key={refused} className="t-refusal" title={refused} />}</View>
      {sessions?.map((one) => one.own && <Place key={one.id} session={one} />)}
      {sessions && (
        <Button
          className="t-out"
          label={w.here}
          busy={busyWith === 'here'}
          disabled={busyWith !== undefined}
          onTap={() => out('here')}
        />
      )}
      <Elsewhere {...places} />
    </Page>
  );
}

/** Whoever is signed in here alone sees nothing of other places. Nothing is laid around them: WeChat draws no deeper. */
function Elsewhere({ w, sessions, busyWith, ended, out, end }: ReturnType<typeof useSessions>) {
  const s = useWords(screen);
  const others = sessions?.filter(({ own }) => !own) ?? [];
  return (
    <>
      <View>{others.length > 0 && <Heading>{w.elsewhere}</Heading>}</View>
      <View {...spoken({ role: 'status' })}>
        {ended && <Notice tone="good" className="t-ended" title={w.ended} text={ended} />}
      </View>
      <Few of={others} more={s.more}>
        {(one) => <Place key={one.id} session={one} busyWith={busyWith} end={end} />}
      </Few>
      <View>{others.length > 0 && <Small para>{w.stranger}</Small>}</View>
      <View>
        {others.length > 0 && (
          <Button
            kind="outline"
            className="t-out-everywhere"
            label={w.everywhere}
            busy={busyWith === 'everywhere'}
            disabled={busyWith !== undefined}
            onTap={() => out('everywhere')}
          />
        )}
      </View>
    </>
  );
}
