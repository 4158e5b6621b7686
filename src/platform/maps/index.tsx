import { Map } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { attempt } from '../attempt';
import type { OpenMap, PlaceMapComponent } from './types';

/** Opens the platform's own map at a place. */
export const openMap: OpenMap = (spot) =>
  attempt(() => Taro.openLocation({ ...spot, address: spot.name, scale: 16 })).then(
    () => true,
    ({ errMsg = '' }: { errMsg?: string }) => /cancel/.test(errMsg),
  );

/** The platform's own map component, still, with one marker. */
export const PlaceMap: PlaceMapComponent = ({ spot: { latitude, longitude, name }, className }) => {
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
};
