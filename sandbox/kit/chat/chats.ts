import type { Table } from '../store/table';

/** One line of a chat, as the follower sees it. */
export type Line = { openId: string; from: 'follower' | 'account' | 'wechat'; at: string } & (
  | { kind: 'text'; text: string }
  | { kind: 'picture'; mediaId: string }
  | { kind: 'voice'; text: string }
  | { kind: 'choices'; text: string; choices: { id: string; text: string }[] }
  | { kind: 'card'; title: string; page: string }
  | { kind: 'notice'; values: Record<string, string>; page: string }
);
/**
 * left: how many messages the account may still send until then. wants: subscription notices that were asked for. event: what was done
 * last in Alipay, where it was no message.
 */
export type ChatFollower = {
  user: string;
  follows: boolean;
  left: number;
  until: number;
  wants: number;
  event?: string;
};

export type ChatTables = { lines: Table<Line>; followers: Table<ChatFollower> };
type Spoken = Line extends infer One ? (One extends Line ? Omit<One, 'openId' | 'from' | 'at'> : never) : never;
export type Chats = ReturnType<typeof createChats>;

/** Who follows, what was said, and how much the account may still say unasked. */
export function createChats({ lines, followers }: ChatTables, now: () => Date) {
  const stranger = (user: string): ChatFollower => ({ user, follows: false, left: 0, until: 0, wants: 0 });
  return {
    get: (openId: string) => followers.get(openId),
    linesOf: (openId: string) => lines.rows().filter((line) => line.openId === openId),
    change(openId: string, user: string, change: Partial<ChatFollower>): void {
      followers.put(openId, { ...(followers.get(openId) ?? stranger(user)), ...change });
    },
    say(openId: string, from: Line['from'], spoken: Spoken): void {
      const line = { openId, from, at: now().toISOString(), ...spoken } as Line;
      lines.put(String(lines.rows().length), line);
    },
    /** What one may send after somebody's act. What is written weighs more than a tap: it does not shorten it. */
    allow(openId: string, left: number, forMs: number): void {
      const one = followers.get(openId);
      const until = now().getTime() + forMs;
      if (one && (until > one.until || one.left < left))
        followers.put(openId, { ...one, left, until: Math.max(until, one.until) });
    },
  };
}
