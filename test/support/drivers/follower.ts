import type { Line } from '../../../sandbox/kit/chat/chats';

export type Heard = Line;
type Running = { sandbox: { url: string } };

/** A person in the chat with the account: does things on the sandbox's phone and sees what comes back. */
export function openChat({ sandbox }: Running, user: string, platform: 'wechat' | 'alipay' = 'wechat') {
  const act = async (name: string, body: object = {}): Promise<void> => {
    const answer = await fetch(`${sandbox.url}/__phone/${platform}/account/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user, ...body }),
    });
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
  };
  const lines = async (): Promise<Line[]> =>
    (await (
      await fetch(`${sandbox.url}/__phone/${platform}/account/lines?user=${encodeURIComponent(user)}`)
    ).json()) as Line[];
  let seen = 0;

  /** What came back since the last look, once there are so many lines of the account's or WeChat's. */
  async function next(count = 1): Promise<Line[]> {
    for (let tries = 0; tries < 4000; tries += 1) {
      const fresh = (await lines()).slice(seen).filter(({ from }) => from !== 'follower');
      if (fresh.length >= count) {
        seen = (await lines()).length;
        return fresh;
      }
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`the account of ${user} stays silent`);
  }
  const ask = async (name: string, body: object, count = 1): Promise<Line[]> => {
    await act(name, body);
    return next(count);
  };
  return {
    act,
    lines,
    next,
    follow: (scene?: string) => ask('follow', { ...(scene && { scene }) }),
    write: (text: string, count = 1) => ask('write', { text }, count),
    choose: (choice: string, count = 1) => ask('write', { text: choice, choice }, count),
    tap: (key: string, count = 1) => ask('tap', { key }, count),
    speak: (text: string, count = 1) => ask('speak', { text }, count),
    photo: (bytes: Buffer, count = 1) => ask('photo', { picture: bytes.toString('base64') }, count),
  };
}

export const wordsOf = (line: Line | undefined): string => (line && 'text' in line ? line.text : '');
