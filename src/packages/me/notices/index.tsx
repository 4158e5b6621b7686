import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Notice as Told, Notices } from '#contract/messages';
import { chooseNotices, fetchNotices } from '../../../api/messages';
import { MessageConsent } from '../../../features/messages/message-consent';
import { LoadFailure } from '../../../features/screen/missing/load-failure';
import { useAct } from '../../../features/screen/hooks/use-act';
import { useDay, useMoment } from '../../../features/screen/hooks/use-day';
import { useLoaded } from '../../../features/screen/hooks/use-loaded';
import { useTitle } from '../../../features/screen/hooks/use-title';
import { notices as words } from '../../../i18n/topics/notices';
import { useWords } from '../../../i18n/language';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Line } from '../../../ui/line';
import { Page } from '../../../ui/page';
import { Skeleton } from '../../../ui/skeleton';
import { Notice, Refusal, Status, type Tone } from '../../../ui/status';
import { Para, Small, Title } from '../../../ui/text';

const tones: Record<Told['state'], Tone> = {
  sent: 'good',
  waits: 'calm',
  unsure: 'calm',
  unwanted: 'calm',
  unreachable: 'warn',
};

/** What one was told, and one tap to be told nothing. */
export default function NoticesPage() {
  useTitle('fines');
  const w = useWords(words);
  const [chosen, choose] = useState<Notices>();
  const { value, failure, reload } = useLoaded(fetchNotices);
  const { act, busy, failure: refused } = useAct();
  const seen = chosen ?? value;
  const turn = (isOn: boolean) => void act(async () => choose(await chooseNotices(isOn)));
  return (
    <Page>
      <Title>{w.title}</Title>
      <View>{!seen && <LoadFailure failure={failure} retry={reload} />}</View>
      <View>{!seen && !failure && <Skeleton like="rows" />}</View>
      <View>{refused && <Refusal key={refused.text} className="t-refusal" title={refused.text} />}</View>
      <View>{seen && <Switch isOn={seen.isOn} busy={busy} turn={turn} />}</View>
      <View>{seen?.isOn && <MessageConsent />}</View>
      {seen?.notices.length === 0 && <Small para>{w.none}</Small>}
      {seen?.notices.map((notice) => (
        <Entry key={`${notice.topic} ${notice.at} ${notice.number}`} notice={notice} />
      ))}
    </Page>
  );
}

function Switch({ isOn, busy, turn }: { isOn: boolean; busy: boolean; turn: (isOn: boolean) => void }) {
  const w = useWords(words);
  return (
    <Notice
      tone={isOn ? 'good' : 'warn'}
      className={isOn ? 't-on' : 't-off'}
      title={isOn ? w.isOn : w.isOff}
      text={isOn ? w.isOnText : w.isOffText}
    >
      <Button
        kind="quiet"
        className={isOn ? 't-turn-off' : 't-turn-on'}
        label={isOn ? w.off : w.on}
        busy={busy}
        onTap={() => turn(!isOn)}
      />
    </Notice>
  );
}

function Entry({ notice: { topic, at, state, plate, offence, number, amount, day: last, result } }: { notice: Told }) {
  const w = useWords(words);
  const [day, moment] = [useDay(), useMoment()];
  const facts = [plate, offence, amount, result, last && w.lastDay(day(last)), topic === 'violation' ? null : number];
  return (
    <Card className="t-told">
      <Line>
        <Para>{w.topics[topic]}</Para>
        <Status tone={tones[state]} text={w.states[state]} />
      </Line>
      <Small para>{facts.filter(Boolean).join(' · ')}</Small>
      <Small>{moment(at)}</Small>
    </Card>
  );
}
