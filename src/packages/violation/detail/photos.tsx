import { Image, ScrollView, View } from '@tarojs/components';
import type { PhotoState } from '#contract/violations';
import { useWords } from '../../../i18n/language';
import { violation } from '../../../i18n/topics/violation';
import { useEnlarge } from '../../../features/papers/use-enlarge';
import { Heading, Small } from '../../../ui/text';
import './photos.css';

/** The photos, side by side; one opens large and zooms. Where there are none, why. */
export function Photos({ photos, state }: { photos: readonly { url: string }[]; state: PhotoState }) {
  const w = useWords(violation);
  const enlarge = useEnlarge();
  const urls = photos.map(({ url }) => FADAN_API + url);
  if (state !== 'available') return <Small para>{w.photoState[state]}</Small>;
  return (
    <View>
      <Heading>{`${w.photos} · ${w.tapToZoom}`}</Heading>
      <ScrollView scrollX className="photos">
        {urls.map((url) => (
          <Image key={url} className="photo t-photo" src={url} mode="aspectFill" onClick={() => enlarge(url, urls)} />
        ))}
      </ScrollView>
    </View>
  );
}
