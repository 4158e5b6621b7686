import type { FollowComponent } from './types';

/** A browser has no account to follow. */
export const FollowAccount: FollowComponent = () => null;
