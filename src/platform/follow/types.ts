import type { ReactElement } from 'react';

/** Offers to follow the traffic police's account, where the platform has a component for that. */
export type FollowComponent = (props: { className: string }) => ReactElement | null;
