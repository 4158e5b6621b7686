import type { JSONColumnType } from 'kysely';

/** What a follower did, in our words; WeChat's and Alipay's stop at the edge. `at` is when the platform says it was. */
export type Act =
  | { kind: 'followed'; scene: string | null }
  | { kind: 'scanned'; scene: string | null }
  | { kind: 'wrote'; text: string; choice?: string }
  | { kind: 'pictured'; mediaId: string }
  | { kind: 'spoke'; text: string | null }
  | { kind: 'sent_other' }
  | { kind: 'tapped'; key: string };

export type AccountPlatform = 'wechat' | 'alipay';

export type FollowerTables = {
  /** Who follows an account of ours. union_id: the person over all apps of one owner, where the platform tells it. */
  followers: {
    platform: AccountPlatform;
    open_id: string;
    union_id: string | null;
    asked_at: number;
    language: string;
    notices: 'on' | 'off';
    followed_at: number;
  };
  /**
   * What followers sent, each once by its key. The key stays so long as it may be sent again, without who and what.
   * answering: handed to the platform, which may have taken it, so it is not sent again. sent: how many parts it took.
   */
  follower_acts: {
    key: string;
    platform: AccountPlatform;
    open_id: string | null;
    act: JSONColumnType<Act> | null;
    at: number;
    state: 'due' | 'answering' | 'done';
    sent: number;
  };
  /** Tokens and tickets of platforms, one for all nodes. renewing_until: one node asks for a new one meanwhile. */
  platform_tokens: { name: string; sealed: string | null; ends_at: number; renewing_until: number };
};
