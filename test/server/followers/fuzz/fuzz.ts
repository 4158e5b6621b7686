import Fastify from 'fastify';
import { answerTo, type ChatDeps } from '../../../../server/followers/chat/answer';
import type { Heard } from '../../../../server/followers/heard';
import { createWechatDoor } from '../../../../server/followers/wechat/door';
import { encrypt, signatureOf, type PushKeys } from '../../../../server/followers/wechat/crypto';
import { wordsIn } from '../../../../server/followers/words';
import { accountRoutes } from '../../../../server/http/account';
import { Refused } from '../../../../server/ports';
import { chanceFrom, torn } from '../../bureau/fuzz/mutate';

export type Tally = { pushes: number; taken: number; refused: number; faults: string[] };

const keys: PushKeys = { token: 'AAAAA', aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', appId: 'wx1' };
const now = new Date('2026-11-28T12:00:00+08:00');
const seconds = String(now.getTime() / 1000);

const bodies = [
  { MsgType: 'text', Content: '京A12345', MsgId: '23568243490745350' },
  { MsgType: 'text', Content: '编号1101041234567890 http://fake.example', MsgId: '2' },
  { MsgType: 'image', MediaId: 'm', PicUrl: 'http://mmbiz.qpic.cn/x', MsgId: '3' },
  { MsgType: 'voice', MediaId: 'm', Recognition: '幺幺零一零四一二三四五六七八九零', MsgId: '4' },
  { MsgType: 'event', Event: 'subscribe', EventKey: 'qrscene_no1101041234567890' },
  { MsgType: 'event', Event: 'CLICK', EventKey: 'mine' },
  { MsgType: 'event', Event: 'unsubscribe', EventKey: '' },
].map((body) => ({ ToUserName: 'gh_1', FromUserName: 'o1', CreateTime: seconds, ...body }));
const asXml = (body: object) =>
  `<xml>${Object.entries(body)
    .map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`)
    .join('')}</xml>`;
const texts = bodies.flatMap((body) => [asXml(body), JSON.stringify(body)]);

/** Somebody whom no UnionID joins with a driver: cars are never listed, and no bound plate is told. */
const forStrangers: ChatDeps = {
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
export async function fuzz(pushes: number, seed: number): Promise<Tally> {
  const chance = chanceFrom(seed);
  const tally: Tally = { pushes, taken: 0, refused: 0, faults: [] };
  let kept: Heard[] = [];
  const app = Fastify();
  const receive = async (heard: Heard) => void kept.push(heard);
  const door = createWechatDoor({ settings: { ...keys, mode: 'safe' }, clock: { now: () => now }, receive });
  await app.register(accountRoutes({ accountDoors: { wechat: door } }));
  for (let left = pushes; left > 0; left -= 1) {
    const isGenuine = chance() < 0.5;
    const { url, payload } = push(chance, isGenuine);
    kept = [];
    const { statusCode } = await app.inject({ method: 'POST', url, payload, headers: { 'content-type': 'text/xml' } });
    tally[statusCode === 200 ? 'taken' : 'refused'] += 1;
    const fault =
      statusCode >= 500 ? `${statusCode}` : !isGenuine && kept.length > 0 ? 'kept unsigned' : await told(kept);
    if (fault && tally.faults.length < 5) tally.faults.push(`${fault}: ${url} ${payload.slice(0, 300)}`);
  }
  await app.close();
  return tally;
}

const signs = [
  '"',
  '}',
  '<',
  '>',
  ']]>',
  '<![CDATA[',
  '\u0000',
  '\uFFFD',
  '罚',
  '9',
  '京A12345',
  ' ',
  '&amp;',
  '<!DOCTYPE x>',
];
/** Up to four places of it replaced, doubled or cut away. */
function changed(text: string, chance: () => number): string {
  let other = text;
  for (let left = Math.floor(chance() * 5); left > 0; left -= 1) {
    const at = Math.floor(chance() * other.length);
    const length = Math.floor(chance() * 12);
    const by = chance() < 0.2 ? other.slice(at, at + 40) : signs[Math.floor(chance() * signs.length)]!;
    other = other.slice(0, at) + by + other.slice(at + length);
  }
  return torn(other, chance);
}

function push(chance: () => number, isGenuine: boolean): { url: string; payload: string } {
  const text = texts[Math.floor(chance() * texts.length)]!;
  const closed = encrypt(keys, isGenuine ? changed(text, chance) : text, Buffer.alloc(16, Math.floor(chance() * 256)));
  const signature = signatureOf(keys.token, seconds, '1', closed);
  const query = new URLSearchParams({ timestamp: seconds, nonce: '1', encrypt_type: 'aes', msg_signature: signature });
  if (isGenuine)
    return { url: `/account/wechat?${query}`, payload: `<xml><Encrypt><![CDATA[${closed}]]></Encrypt></xml>` };
  // Whatever is changed afterwards: who closed it had another token or key, or somebody on the way swapped it.
  const at = Math.floor(chance() * closed.length);
  const swapped = `${closed.slice(0, at)}${closed[at] === 'A' ? 'B' : 'A'}${closed.slice(at + 1)}`;
  const forged = [
    { query, payload: `<xml><Encrypt><![CDATA[${swapped}]]></Encrypt></xml>` },
    {
      query: new URLSearchParams({ ...Object.fromEntries(query), nonce: '2' }),
      payload: `<xml><Encrypt>${closed}</Encrypt></xml>`,
    },
    { query, payload: text },
    { query: new URLSearchParams({ timestamp: seconds, nonce: '1', signature }), payload: torn(text, chance) },
  ][Math.floor(chance() * 4)]!;
  return { url: `/account/wechat?${forged.query}`, payload: forged.payload };
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
