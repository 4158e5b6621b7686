import type { OpenMap, PlaceMapComponent } from './types';

/** A browser has no map of its own: the web map's marker page is opened. */
export const openMap: OpenMap = ({ name, latitude, longitude }) => {
  window.open(
    `https://uri.amap.com/marker?position=${longitude},${latitude}&name=${encodeURIComponent(name)}`,
    '_blank',
    'noopener',
  ); // with noopener it says nothing of what came of it
  return Promise.resolve(true);
};

/** A browser has no map component; the button to a web map stands alone. */
export const PlaceMap: PlaceMapComponent = () => null;
