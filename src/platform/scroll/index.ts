import Taro from '@tarojs/taro';
import { silently } from '../attempt';

/** Room for what stands above the thing, so that it is read together with its field. */
const roomAbovePx = 140;

export const scrollTo = (selector: string): void =>
  silently(() => Taro.pageScrollTo({ selector, offsetTop: -roomAbovePx, duration: 200 }));
