import Taro from '@tarojs/taro';
import { silently } from '../attempt';

/** What stands in the bar above a page. */
export const showTitle = (title: string): void => silently(() => Taro.setNavigationBarTitle({ title }));

/** The page has been read anew: what the person pulled down goes back up. */
export const endPullDown = (): void => silently(() => Taro.stopPullDownRefresh());
