import { View } from '@tarojs/components';
import type { Place } from '#contract/violations';
import { useWords } from '../../../i18n/language';
import { violation as words } from '../../../i18n/topics/violation';
import { tell } from '../../../platform/dialogs';
import { openMap, PlaceMap } from '../../../platform/maps';
import { Row } from '../../../ui/row';
import './place-on-map.css';

/** Where it was; with coordinates a small map where the platform has one, and a tap leads to its own, with the way there. */
export function PlaceOnMap({ place: { text, latitude, longitude } }: { place: Place }) {
  const w = useWords(words);
  if (latitude === null || longitude === null) return <Row icon="pin" tone="calm" title={text} note={w.place} />;
  const spot = { name: text, latitude, longitude };
  return (
    <View>
      <PlaceMap spot={spot} className="map" />
      <Row
        icon="pin"
        className="t-map"
        title={text}
        note={w.map}
        onTap={() => void openMap(spot).then((came) => came || tell(w.mapClosed))}
      />
    </View>
  );
}
