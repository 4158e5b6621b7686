import type { Act } from '../store/tables/follower-tables';

/** What a platform tells us of one person. left: nothing of the person is kept. nothing: it is acknowledged and asks for no act. */
export type Heard =
  | { kind: 'act'; openId: string; act: Act; key: string; at: number }
  | { kind: 'left'; openId: string; at: number }
  | { kind: 'nothing' };
