import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { encrypt, signatureOf } from '../../server/followers/wechat/pushes/crypto';

export const keys = { token: 'AAAAA', aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', appId: 'wx1' };
export type Push = { path: string; body: string };

/** What follower number `at` writes, as WeChat tells it: the same text however often it is told, closed anew each time. */
export function push(at: number, writtenAt: number): Push {
  const now = String(Math.floor(Date.now() / 1000));
  const said = `<xml><FromUserName>o${at}</FromUserName><CreateTime>${Math.floor(writtenAt / 1000)}</CreateTime><MsgType>text</MsgType><Content>1101041234567890</Content><MsgId>${at}</MsgId></xml>`;
  const closed = encrypt(keys, said, randomBytes(16));
  const query = new URLSearchParams({
    timestamp: now,
    nonce: '1',
    msg_signature: signatureOf(keys.token, now, '1', closed),
  });
  return { path: `/account/wechat?${query}`, body: `<xml><Encrypt>${closed}</Encrypt></xml>` };
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** What a busy machine cuts off counts as not acknowledged: WeChat says it again. */
export const post = (url: string, { path, body }: Push): Promise<boolean> =>
  new Promise((done) => {
    const asked = request(url + path, {
      method: 'POST',
      agent,
      timeout: 5000,
      headers: { 'content-type': 'text/xml' },
    });
    asked.once(
      'response',
      (answer) =>
        void text(answer).then(
          (said) => done(said === 'success'),
          () => done(false),
        ),
    );
    asked.once('timeout', () => asked.destroy(new Error('no answer in five seconds')));
    asked.once('error', () => done(false));
    asked.end(body);
  });
