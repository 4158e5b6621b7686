import { View } from '@tarojs/components';
import type { Place } from '#contract/violations';
import { openMap } from '../../../platform/open-map';
import { Button } from '../../../ui/button';

export function PlaceOnMap({ place: { text, latitude, longitude }, label }: { place: Place; label: string }) {
  if (latitude === null || longitude === null) return null;
  return <View><Button kind="plain" className="t-map" label={label} onTap={() => openMap({ name: text, latitude, longitude })} /></View>;
}
