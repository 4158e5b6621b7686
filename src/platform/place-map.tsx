import { Map } from '@tarojs/components';
import type { ReactElement } from 'react';
import type { Spot } from './open-map';

/** The platform's own map component, still, with one marker. */
export function PlaceMap({
  spot: { latitude, longitude, name },
  className,
}: {
  spot: Spot;
  className: string;
}): ReactElement | null {
  const marker = { id: 1, latitude, longitude, title: name, iconPath: '', width: 24, height: 32 };
  return (
    <Map
      className={className}
      latitude={latitude}
      longitude={longitude}
      scale={16}
      markers={[marker]}
      enableScroll={false}
      enableZoom={false}
      onError={() => undefined}
    />
  );
}
