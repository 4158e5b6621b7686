import { lent, pageState } from '../wechat-page/config';
import type { OpenMap, PlaceMapComponent, Spot } from './types';

/** WeChat's own map where it lends it; a browser has none, and the web map's marker page is opened. */
export const openMap: OpenMap = async (spot) => {
  if (pageState() === 'ready') {
    const { said } = await lent('openLocation', { ...spot, address: spot.name, scale: 16, infoUrl: '' });
    if (said === 'ok' || said === 'cancel') return true;
  }
  openWebMap(spot);
  return true; // with noopener it says nothing of what came of it
};

const openWebMap = ({ name, latitude, longitude }: Spot) =>
  window.open(
    `https://uri.amap.com/marker?position=${longitude},${latitude}&name=${encodeURIComponent(name)}`,
    '_blank',
    'noopener',
  );

/** A browser has no map component; the button to a web map stands alone. */
export const PlaceMap: PlaceMapComponent = () => null;
