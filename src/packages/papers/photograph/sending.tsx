import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useWords } from '../../../i18n/language';
import { photo as words } from '../../../i18n/topics/photo';
import { Button } from '../../../ui/button';
import { Page } from '../../../ui/page';
import { Notice } from '../../../ui/status';
import { Paper } from './paper';
import { useTyping } from './use-typing';
import './sending.css';

const longMs = 4000;
type Props = { photo: string; percent: number; retake: () => void };

/** The photo while it is sent and read. Whoever types meanwhile finds the reading when they come back. */
export function Sending({ photo, percent, retake }: Props) {
  const w = useWords(words);
  const typeInstead = useTyping();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), longMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Page footer={<Button kind="plain" className="t-by-hand" label={w.byHand} onTap={typeInstead} />}>
      <Paper photo={photo} />
      <Notice
        tone="calm"
        className={isLong ? 't-still-reading' : 't-reading'}
        title={percent < 100 ? w.sending(percent) : w.reading}
        {...(isLong && { text: percent < 100 ? w.stillSending : w.stillReading })}
      >
        <View className="track">
          <View className="track__sent" style={{ width: `${percent}%` }} />
        </View>
      </Notice>
      <Button kind="quiet" className="t-again" label={w.retake} onTap={retake} />
    </Page>
  );
}
