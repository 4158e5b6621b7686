import { Image, ScrollView, Text, View } from '@tarojs/components';
import type { PhotoState } from '#contract/violations';
import { useWords } from '../../../i18n/language';
import { violation } from '../../../i18n/topics/violation';
import { enlarge } from '../../../platform/enlarge';
import './index.css';

/** The photos, side by side; one opens large and zooms. Where there are none, why. */
export function Photos({ photos, state }: { photos: readonly { url: string }[]; state: PhotoState }) {
  const w = useWords(violation);
  const urls = photos.map(({ url }) => FADAN_API + url);
  if (state !== 'available') return <Text className="small para">{w.photoState[state]}</Text>;
  return (
    <View>
      <Text className="heading">{`${w.photos} · ${w.tapToZoom}`}</Text>
      <ScrollView scrollX className="photos">
        {urls.map((url) => (
          <Image key={url} className="photo t-photo" src={url} mode="aspectFill" onClick={() => enlarge(url, urls)} />
        ))}
      </ScrollView>
    </View>
  );
}
