import Taro from '@tarojs/taro';
import { silently } from '../attempt';
import type { Watch } from './types';

/** A mini-program lives on for weeks beside its newer package; nobody shall pay with the old one unasked. */
export const watch: Watch = ({ newPackage }) =>
  silently(() => {
    const manager = Taro.getUpdateManager();
    manager.onUpdateReady(() => void newPackage().then((now) => now && silently(() => manager.applyUpdate())));
  });
