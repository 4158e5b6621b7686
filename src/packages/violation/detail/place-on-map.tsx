import { View } from '@tarojs/components';
import type { Place } from '#contract/violations';
import { useWords } from '../../../i18n/language';
import { violation as words } from '../../../i18n/topics/violation';
import { tell } from '../../../platform/dialogs';
import { openMap, PlaceMap } from '../../../platform/maps';
import { Button } from '../../../ui/button';
import './place-on-map.css';

/** A small map where the platform has one; a tap leads to its own, with the way there. */
export function PlaceOnMap({ place: { text, latitude, longitude } }: { place: Place }) {
  const w = useWords(words);
  if (latitude === null || longitude === null) return null;
  const spot = { name: text, latitude, longitude };
  return (
    <View>
      <PlaceMap spot={spot} className="map" />
      <Button
        kind="plain"
        className="t-map"
        label={w.map}
        onTap={() => void openMap(spot).then((came) => came || tell(w.mapClosed))}
      />
    </View>
  );
}
