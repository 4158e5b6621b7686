import { Text, View } from '@tarojs/components';
import { useWords } from '../../../i18n/language';
import { photo } from '../../../i18n/topics/photo';
import { wordsFor } from '../../../i18n/refusal';
import { choosePhoto, takePhoto, Viewfinder } from '../../../platform/camera';
import type { Taken } from '../../../platform/camera/types';
import { chooseFile } from '../../../platform/message-file';
import { Button } from '../../../ui/button';
import { Line } from '../../../ui/line';
import { Page } from '../../../ui/page';
import { Notice } from '../../../ui/status';
import { Small, Title } from '../../../ui/text';
import { useTyping } from './use-typing';
import './aiming.css';
import { useViewfinder, type ViewfinderState } from './use-viewfinder';

type Props = { code: string | undefined; isTaking: boolean; take: (picture: () => Promise<Taken>) => void };

/** With our own viewfinder, or without one by the phone's camera; from the album always. */
export function Aiming({ code, isTaking, take }: Props) {
  const w = useWords(photo);
  const { state, open, close, allow } = useViewfinder();
  const isOpen = state === 'open';
  const byPhone = () => take(() => choosePhoto('camera'));
  return (
    <Page
      footer={
        <Button
          className="t-take"
          label={isTaking ? w.taking : isOpen ? w.take : w.ownCamera}
          onTap={isOpen ? () => take(takePhoto) : byPhone}
        />
      }
    >
      <Title>{w.title}</Title>
      {code && <Notice tone="warn" className="t-failure" title={wordsFor({ code })} />}
      {isOpen ? (
        <Viewfinder onClosed={close}>
          <View className="aim">
            <View className="aim__frame" />
            <Text className="aim__words">{w.aim}</Text>
          </View>
        </Viewfinder>
      ) : (
        <Closed state={state} onTap={state === 'denied' ? allow : open} />
      )}
      <Ways take={take} byPhone={code === 'no_photo' && isOpen && byPhone} />
      <Small para>{`${w.papers} · ${w.kept}`}</Small>
    </Page>
  );
}

/** byPhone: where our own viewfinder took no photo. */
function Ways({ take, byPhone }: Pick<Props, 'take'> & { byPhone: (() => void) | false }) {
  const w = useWords(photo);
  const typeInstead = useTyping();
  const fromChat = chooseFile;
  return (
    <Line>
      <Button kind="plain" slim className="t-album" label={w.album} onTap={() => take(() => choosePhoto('album'))} />
      {fromChat && <Button kind="plain" slim className="t-from-chat" label={w.fromChat} onTap={() => take(fromChat)} />}
      {byPhone && <Button kind="plain" slim className="t-own-camera" label={w.ownCamera} onTap={byPhone} />}
      <Button kind="quiet" slim className="t-by-hand" label={w.byHand} onTap={typeInstead} />
    </Line>
  );
}

function Closed({ state, onTap }: { state: ViewfinderState; onTap: () => void }) {
  const w = useWords(photo);
  const isDenied = state === 'denied';
  return (
    <Notice
      tone="warn"
      className="t-camera-closed"
      title={isDenied ? w.refused : w.closed}
      text={isDenied ? w.refusedText : w.closedText}
    >
      <Button kind="quiet" className="t-allow" label={isDenied ? w.allow : w.reopen} onTap={onTap} />
    </Notice>
  );
}
