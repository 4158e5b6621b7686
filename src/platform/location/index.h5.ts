import { lent, pageState } from '../wechat-page/config';
import { failed, hereAt, soon } from './found';
import { toGcj } from './to-gcj';
import type { Found, OpenLocationSwitch, WhereAmI } from './types';

/** WeChat lends its own finder to a page that it has taken; else the browser's. */
export const whereAmI: WhereAmI = () => soon(lentOrOwn());

async function lentOrOwn(): Promise<Found> {
  if (pageState() !== 'ready') return byBrowser();
  const { said, answer } = await lent('getLocation', { type: 'gcj02' });
  if (said === 'ok') return hereAt(answer.latitude, answer.longitude);
  return said === 'cancel' ? { kind: 'denied' } : byBrowser();
}

const denied = 1;
const byBrowser = (): Promise<Found> =>
  new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(failed);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const { latitude, longitude } = toGcj(coords);
        resolve(hereAt(latitude, longitude));
      },
      ({ code }) => resolve(code === denied ? { kind: 'denied' } : failed),
      { timeout: 10_000, maximumAge: 300_000 },
    );
  });

/** No page opens a browser's settings. */
export const openLocationSwitch: OpenLocationSwitch = undefined;
