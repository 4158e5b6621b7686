import Fastify from 'fastify';
import { answerTo, type ChatDeps } from '../../../../server/followers/chat/answer';
import type { Heard } from '../../../../server/followers/heard';
import { wordsIn } from '../../../../server/followers/words';
import { accountRoutes, type AccountRoutes } from '../../../../server/http/neighbours/account';
import { Refused } from '../../../../server/ports';
import { chanceFrom } from '../../bureau/fuzz/mutate';
import { alipayPushes } from './alipay-pushes';
import { wechatPushes } from './wechat-pushes';

export type Tally = { pushes: number; taken: number; refused: number; faults: string[] };
export type Push = { url: string; payload: string; type: string };
type Doors = AccountRoutes['accountDoors'];
/** How a platform pushes: the door that it comes to, and one push as the platform or somebody else would send it. */
export type Pushes = {
  doors(receive: (heard: Heard) => Promise<void>): Doors;
  push(chance: () => number, isGenuine: boolean): Push;
};
const platforms = { wechat: wechatPushes, alipay: alipayPushes };
export type Fuzzed = keyof typeof platforms;

/** Somebody whom no UnionID joins with a driver: cars are never listed, and no bound plate is told. */
const forStrangers: ChatDeps = {
  gateway: 'wechat',
  lookUp: async () => {
    throw new Refused('decision_unknown');
  },
  listCars: async () => {
    throw new Error('cars were listed for a stranger');
  },
  mayAsk: async () => true,
  setNotices: async () => undefined,
  ownData: async () => undefined,
  forget: async () => undefined,
  picture: async () => undefined,
  read: async () => ({ paper: 'unknown', source: 'text', fields: [] }),
};

/**
 * Pushes that were changed before they were closed and signed, and such as were changed afterwards, at the route itself: no answer of
 * 500 and above, nothing kept of what is not signed, and to a stranger nothing of a driver.
 */
export async function fuzz(platform: Fuzzed, pushes: number, seed: number): Promise<Tally> {
  const chance = chanceFrom(seed);
  const tally: Tally = { pushes, taken: 0, refused: 0, faults: [] };
  let kept: Heard[] = [];
  const app = Fastify();
  const { doors, push } = platforms[platform];
  await app.register(accountRoutes({ accountDoors: doors(async (heard) => void kept.push(heard)) }));
  for (let left = pushes; left > 0; left -= 1) {
    const isGenuine = chance() < 0.5;
    const { url, payload, type } = push(chance, isGenuine);
    kept = [];
    const { statusCode } = await app.inject({ method: 'POST', url, payload, headers: { 'content-type': type } });
    tally[statusCode === 200 ? 'taken' : 'refused'] += 1;
    const fault =
      statusCode >= 500 ? `${statusCode}` : !isGenuine && kept.length > 0 ? 'kept unsigned' : await told(kept);
    if (fault && tally.faults.length < 5) tally.faults.push(`${fault}: ${url} ${payload.slice(0, 300)}`);
  }
  await app.close();
  return tally;
}

async function told(kept: readonly Heard[]): Promise<string | undefined> {
  for (const heard of kept) {
    if (heard.kind !== 'act') continue;
    try {
      const replies = await answerTo(
        forStrangers,
        { openId: heard.openId, personId: null, words: wordsIn('zh-CN') },
        heard.act,
      );
      if (replies.length === 0) return 'silence';
      if (JSON.stringify(replies).includes('京A12345')) return 'a plate was told';
    } catch (error) {
      return String(error);
    }
  }
  return undefined;
}
