import type { Spot } from './open-map';

/** A browser has no map of its own: the web map's marker page is opened. */
export const openMap = ({ name, latitude, longitude }: Spot): void =>
  void window.open(
    `https://uri.amap.com/marker?position=${longitude},${latitude}&name=${encodeURIComponent(name)}`,
    '_blank',
    'noopener',
  );
