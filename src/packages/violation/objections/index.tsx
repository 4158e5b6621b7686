import { Text, View } from '@tarojs/components';
import { usePullDownRefresh } from '@tarojs/taro';
import { useState } from 'react';
import type { ObjectionCard } from '#contract/objections';
import { fetchObjections } from '../../../api/objections';
import { toneOf } from '../../../features/evidence/states';
import { useOffence } from '../../../features/offence/use-offence';
import { LoadFailure } from '../../../features/screen/missing/load-failure';
import { goTo } from '../../../features/screen/routes';
import { useDay } from '../../../features/screen/hooks/use-day';
import { useLoaded } from '../../../features/screen/hooks/use-loaded';
import { useTitle } from '../../../features/screen/hooks/use-title';
import { useWords } from '../../../i18n/language';
import { objections } from '../../../i18n/topics/objections';
import { screen } from '../../../i18n/topics/screen';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Few } from '../../../ui/few';
import { Line } from '../../../ui/line';
import { Outcome } from '../../../ui/outcome';
import { Page } from '../../../ui/page';
import { Plate } from '../../../ui/plate';
import { Skeleton } from '../../../ui/skeleton';
import { Refusal, Status } from '../../../ui/status';
import { Small, Title } from '../../../ui/text';
import { Find } from './find';
import { useDiscard } from './use-discard';
import { matching, type Part } from './which';
import './index.css';

/** So many are seen at a glance. */
const fewAtOnce = 3;

export default function ObjectionsPage() {
  useTitle('fines');
  const [w, s] = [useWords(objections), useWords(screen)];
  const { value, failure, reload } = useLoaded(fetchObjections);
  usePullDownRefresh(() => void reload());
  const { discard, refused } = useDiscard(reload);
  const [part, choose] = useState<Part>('all');
  const [text, find] = useState('');
  const all = value?.objections ?? [];
  const shown = matching(all, part, text);
  return (
    <Page>
      <Title>{w.title}</Title>
      <View>
        <LoadFailure failure={failure} retry={reload} />
        {refused && <Refusal key={refused} className="t-not-discarded" title={refused} />}
        {!value && !failure && <Skeleton like="rows" />}
        {value?.objections.length === 0 && (
          <Outcome icon="scales" tone="calm" word={w.none} className="t-none">
            <Small>{w.noneText}</Small>
          </Outcome>
        )}
      </View>
      <View>{all.length > fewAtOnce && <Find {...{ part, choose, text, find }} />}</View>
      <View>{all.length > 0 && shown.length === 0 && <Outcome icon="scales" tone="calm" word={w.noneSuch} />}</View>
      <View>
        <Few of={shown} more={s.more}>
          {(one) => <OneObjection key={one.id} one={one} discard={discard} />}
        </Few>
      </View>
    </Page>
  );
}

/** Whose turn it is, and until when, before a word of the law. */
function OneObjection({ one, discard }: { one: ObjectionCard; discard: (one: ObjectionCard) => void }) {
  const w = useWords(objections);
  const day = useDay();
  const offence = useOffence();
  const { id, state, violationId, plate, plateType, place, answerBy, askedBy, workdaysLeft } = one;
  const open = () => (state === 'draft' ? goTo('object', { id: violationId }) : goTo('objection', { id }));
  const promise =
    state === 'asked' && askedBy
      ? w.askedBy(day(askedBy))
      : workdaysLeft !== null && answerBy
        ? `${w.promised(day(answerBy))} · ${w.workdaysLeft(workdaysLeft)}`
        : day(one.changedAt);
  return (
    <Card className={`t-objection-card t-objection-${state}`} onTap={open}>
      <Line className="objection__head">
        <Plate plate={plate} plateType={plateType} />
        <Status tone={toneOf[state]} text={w.states[state]} />
      </Line>
      <Text className="objection__name">{offence(one)}</Text>
      <Small>{place}</Small>
      <Small className={`objection__promise ${state === 'asked' ? 'objection__promise--mine' : ''}`}>{promise}</Small>
      <View>
        {state === 'draft' && (
          <Button kind="quiet" slim className="t-discard" label={w.discard} onTap={() => discard(one)} />
        )}
      </View>
    </Card>
  );
}
