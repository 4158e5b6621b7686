import Taro from '@tarojs/taro';
import { attempt, silently, within } from '../attempt';
import type { OpenPage, Way } from './types';

const patienceMs = 5000;
const calls = { to: 'navigateTo', on: 'redirectTo', anew: 'reLaunch' } as const;
const opened = (way: Way, url: string): Promise<boolean> =>
  attempt(() => Taro[calls[way]]({ url })).then(
    () => true,
    () => false,
  );

let opening: string | undefined;

/** A second tap while the first one's page is on its way opens nothing twice. Ten pages lie over each other at most: the eleventh takes the place of the tenth. */
export const openPage: OpenPage = (way, url) => {
  if (opening === url) return Promise.resolve(true);
  opening = url;
  const work = opened(way, url).then((came) => came || way !== 'to' || opened('on', url));
  return within(patienceMs, work, () => true).finally(() => {
    opening = undefined;
  });
};

export const pagesOpen = (): number => {
  try {
    return Taro.getCurrentPages().length;
  } catch {
    return 1;
  }
};
/** otherwise: what is done where nothing lies below. */
export const goBackOne = (otherwise: () => void): void =>
  pagesOpen() > 1 ? silently(() => Taro.navigateBack()) : otherwise();
