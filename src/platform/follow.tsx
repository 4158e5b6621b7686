import type { ReactElement } from 'react';

/** Offers to follow the traffic police's account, where the platform has a component for that. A browser has none. */
export const FollowAccount = (_: { className: string }): ReactElement | null => null;
