import { Image, ScrollView, Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { PhotoState } from '#contract/violations';
import { useEnlarge } from '../../../features/papers/use-enlarge';
import { useWords } from '../../../i18n/language';
import { violation } from '../../../i18n/topics/violation';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/status';
import { pictured, spoken } from '../../../ui/spoken';
import { Small } from '../../../ui/text';
import './photos.css';

type Props = { photos: readonly { url: string }[]; state: PhotoState; onUnseen: () => void; reload: () => void };

/** The photos first, each as wide as the screen; one opens large and zooms. Where there are none, or they do not come, why. */
export function Photos({ photos, state, onUnseen, reload }: Props) {
  const w = useWords(violation);
  const enlarge = useEnlarge();
  const [failed, setFailed] = useState<string>();
  const urls = photos.map(({ url }) => FADAN_API + url);
  if (state !== 'available') return <Small para>{w.photoState[state]}</Small>;
  const first = urls[0];
  if (failed === first)
    return (
      <Notice tone="warn" className="t-photos-failed" title={w.photosFailed} text={w.photosFailedText}>
        <Button kind="quiet" className="t-photos-again" label={w.photosAgain} onTap={reload} />
      </Notice>
    );
  const fail = () => {
    setFailed(first);
    onUnseen();
  };
  return (
    <View className="evidence">
      <ScrollView scrollX className="evidence__photos">
        {urls.map((url) => (
          <Image
            key={url}
            className="evidence__photo t-photo"
            src={url}
            mode="aspectFit"
            {...pictured(w.photos)}
            {...spoken({ role: 'button', label: w.photos })}
            onClick={() => enlarge(url, urls)}
            onError={fail}
          />
        ))}
      </ScrollView>
      <View className="evidence__note">
        <Text>{w.tapToZoom}</Text>
        <Text>{w.photoCount(urls.length)}</Text>
      </View>
    </View>
  );
}
