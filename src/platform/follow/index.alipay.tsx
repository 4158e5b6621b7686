import { Lifestyle } from '@tarojs/components';
import type { FollowComponent } from './types';

/** The public id of the traffic police's lifestyle account; without one there is nothing to follow. */
export const FollowAccount: FollowComponent = () =>
  FADAN_LIFESTYLE_ID ? <Lifestyle publicId={FADAN_LIFESTYLE_ID} onFollow={() => undefined} /> : null;
