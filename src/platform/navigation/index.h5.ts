import { leaveAddress } from './address';
import { openPage as open } from './open';
import type { OpenPage } from './types';

export { goBackOne, pagesOpen } from './open';

export const openPage: OpenPage = (way, url) => {
  leaveAddress();
  return open(way, url);
};
