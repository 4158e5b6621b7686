// npm run bench:account -- --second 500 --seconds 10: messages of followers acknowledged by one node over an embedded database.
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { encrypt, signatureOf } from '../server/followers/wechat/crypto';
import { createWechatDoor } from '../server/followers/wechat/door';
import { createReceive } from '../server/followers/receive';
import { accountRoutes } from '../server/http/account';
import { systemRuntime } from '../server/runtime';
import { openDatabase } from '../server/store/database';
import Fastify from 'fastify';

const { values } = parseArgs({
  options: { second: { type: 'string', default: '500' }, seconds: { type: 'string', default: '10' } },
});
const [perSecond, seconds] = [Number(values.second), Number(values.seconds)];
const keys = { token: 'AAAAA', aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', appId: 'wx1' };

/** The push number `at`, closed anew, as WeChat would send it now. */
function push(at: number): { path: string; body: string } {
  const now = String(Math.floor(Date.now() / 1000));
  const text = `<xml><FromUserName>o${at}</FromUserName><CreateTime>${now}</CreateTime><MsgType>text</MsgType><Content>1101041234567890</Content><MsgId>${at}</MsgId></xml>`;
  const closed = encrypt(keys, text, randomBytes(16));
  const query = new URLSearchParams({
    timestamp: now,
    nonce: '1',
    msg_signature: signatureOf(keys.token, now, '1', closed),
  });
  return { path: `/account/wechat?${query}`, body: `<xml><Encrypt>${closed}</Encrypt></xml>` };
}

/** What a busy machine cuts off counts as not acknowledged: WeChat would say it again. */
const post = (url: string, { path, body }: { path: string; body: string }): Promise<boolean> =>
  fetch(url + path, { method: 'POST', body }).then(
    async (answer) => (await answer.text()) === 'success',
    () => false,
  );

async function bench(): Promise<void> {
  const db = await openDatabase({ kind: 'pglite', folder: null });
  const receive = createReceive({ db, runtime: systemRuntime, platform: 'wechat' });
  const door = createWechatDoor({ settings: { ...keys, mode: 'safe' }, clock: systemRuntime, receive });
  const app = Fastify();
  await app.register(accountRoutes({ accountDoors: { wechat: door } }));
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const took: number[] = [];
  const under: Promise<void>[] = [];
  // The first ones find code that is not compiled yet.
  for (let at = 1; at <= 100; at += 1) await post(url, push(-at));
  const began = performance.now();
  for (let at = 0; at < perSecond * seconds; at += 1) {
    const wait = began + (at * 1000) / perSecond - performance.now();
    if (wait > 0) await systemRuntime.sleep(wait);
    const one = push(at);
    const sentAt = performance.now();
    under.push(post(url, one).then((isTaken) => void (isTaken && took.push(performance.now() - sentAt))));
  }
  await Promise.all(under);
  const lasted = (performance.now() - began) / 1000;
  const { count } = await db
    .selectFrom('follower_acts')
    .select((all) => all.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  took.sort((a, b) => a - b);
  const at = (share: number) => `${Math.round(took[Math.floor((took.length - 1) * share)] ?? NaN)} ms`;
  process.stdout.write(
    `${under.length} messages in ${lasted.toFixed(1)} s, ${took.length} acknowledged, ${Number(count) - 100} kept; p50 ${at(0.5)}, p99 ${at(0.99)}\n`,
  );
  await app.close();
  await db.destroy();
}

void bench();
