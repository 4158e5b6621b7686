import { putAddressBack } from '../navigation/address';
import type { Watch } from './types';

/** Of webpack: the script of a page is not there, for want of a network or because a newer app took its place. */
const isLostScript = (reason: unknown): boolean =>
  /ChunkLoadError|Loading (CSS )?chunk/.test(String((reason as Error | undefined)?.name) + String(reason));

export const watch: Watch = ({ scriptLost, rejected }) => {
  window.addEventListener('unhandledrejection', ({ reason }) => {
    if (!isLostScript(reason)) return rejected(reason);
    void scriptLost().then((again) => (again ? window.location.reload() : putAddressBack()));
  });
  // Back from a cashier out of the browser's cache: the page would go on waiting for what has long been answered.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) window.location.reload();
  });
};
