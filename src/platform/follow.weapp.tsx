import { OfficialAccount } from '@tarojs/components';

/** WeChat shows it only after a start by scanning (scenes 1011, 1017, 1025, 1047, 1124), so nothing may depend on it. */
export const FollowAccount = ({ className }: { className: string }) => <OfficialAccount className={className} />;
