import type { Driver } from '../driver';
import type { PhoneCamera } from './phone-camera';
import type { Screen, Thing } from '../drawn/screen';

/** What happens to the app's camera, and to the app by the way. */
export const cameraOf = (
  camera: PhoneCamera,
  top: () => Screen | undefined,
  find: (what: string) => Promise<Thing>,
): NonNullable<Driver['camera']> => ({
  refuse: () => {
    camera.isAllowed = false;
  },
  allowInSettings: () => {
    camera.willAllow = true;
  },
  async allowElsewhere() {
    top()?.hide();
    camera.isAllowed = true;
    top()?.show();
  },
  receive: (file) => {
    camera.chat = file;
  },
  async interrupt() {
    (await find('t-viewfinder')).tell('stop');
    top()?.hide();
    await find('t-camera-closed');
    top()?.show();
  },
});
