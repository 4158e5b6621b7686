import { Text, View } from '@tarojs/components';
import { goOn } from '../../../features/screen/routes';
import { useWords } from '../../../i18n/language';
import { photo } from '../../../i18n/photo';
import { openPermissions, Viewfinder } from '../../../platform/camera';
import { Button } from '../../../ui/button';
import { Skeleton } from '../../../ui/facts';
import { Page } from '../../../ui/page';
import { Notice } from '../../../ui/status';
import { Reading } from './reading';
import { usePhotograph } from './use-photograph';
import './index.css';

/** One camera for every paper: what it is decides what comes next. */
export default function PhotographPage() {
  const w = useWords(photo);
  const { allowed, refuse, percent, reading, busy, failure, take, choose, again } = usePhotograph();
  if (reading) return <Page><Reading reading={reading} again={again} /></Page>;
  return (
    <Page footer={<Button className="t-take" label={allowed ? w.take : w.ownCamera} busy={busy} onTap={allowed ? take : () => choose('camera')} />}>
      <Text className="title">{w.title}</Text>
      {failure && <Notice tone="warn" className="t-failure" title={failure.text} />}
      {percent !== undefined && <Notice tone="calm" className="t-reading" title={percent < 100 ? w.sending(percent) : w.reading}><Skeleton lines={2} /></Notice>}
      {allowed
        ? <Viewfinder onRefused={refuse}><View className="aim"><View className="aim__frame" /><Text className="aim__words">{w.aim}</Text></View></Viewfinder>
        : <Notice tone="warn" className="t-camera-refused" title={w.refused} text={w.refusedText}><Button kind="quiet" className="t-allow" label={w.allow} onTap={openPermissions} /></Notice>}
      <Text className="small para">{`${w.papers} · ${w.kept}`}</Text>
      <View className="line">
        <Button kind="plain" className="button--slim t-album" label={w.album} disabled={busy} onTap={() => choose('album')} />
        <Button kind="quiet" className="button--slim t-by-hand" label={w.byHand} onTap={() => goOn('byNumber')} />
      </View>
    </Page>
  );
}
