import { OfficialAccount } from '@tarojs/components';
import type { FollowComponent } from './types';

/** WeChat shows it only after a start by scanning (scenes 1011, 1017, 1025, 1047, 1124), so nothing may depend on it. */
export const FollowAccount: FollowComponent = ({ className }) => <OfficialAccount className={className} />;
