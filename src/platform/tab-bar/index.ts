import Taro from '@tarojs/taro';
import { silently } from '../attempt';

/** From the first to the last. */
export const nameTabs = (texts: readonly string[]): void =>
  texts.forEach((text, index) => silently(() => Taro.setTabBarItem({ index, text })));
