import { leaveAddress } from './address';
import * as taro from './open';
import type { OpenPage } from './types';

export { pagesOpen } from './open';

/** Taro forgets what lay under a page that the browser loaded anew; the router's own number of each entry does not. */
const cameFromHere = (): boolean => ((window.history.state as { idx?: number } | null)?.idx ?? 0) > 0;

export const goBackOne = (otherwise: () => void): void =>
  taro.goBackOne(() => (cameFromHere() ? window.history.back() : otherwise()));

export const openPage: OpenPage = (way, url) => {
  leaveAddress();
  return taro.openPage(way, url);
};
