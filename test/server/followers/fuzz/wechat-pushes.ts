import { encrypt, signatureOf, type PushKeys } from '../../../../server/followers/wechat/pushes/crypto';
import { createWechatDoor } from '../../../../server/followers/wechat/pushes/door';
import { torn } from '../../bureau/fuzz/mutate';
import { asXml, changed, swapped } from './changed';
import type { Push, Pushes } from './fuzz';

const keys: PushKeys = { token: 'AAAAA', aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', appId: 'wx1' };
const now = new Date('2026-11-28T12:00:00+08:00');
const seconds = String(now.getTime() / 1000);
const type = 'text/xml';

const bodies = [
  { MsgType: 'text', Content: '京A12345', MsgId: '23568243490745350' },
  { MsgType: 'text', Content: '编号1101041234567890 http://fake.example', MsgId: '2' },
  { MsgType: 'image', MediaId: 'm', PicUrl: 'http://mmbiz.qpic.cn/x', MsgId: '3' },
  { MsgType: 'voice', MediaId: 'm', Recognition: '幺幺零一零四一二三四五六七八九零', MsgId: '4' },
  { MsgType: 'event', Event: 'subscribe', EventKey: 'qrscene_no1101041234567890' },
  { MsgType: 'event', Event: 'CLICK', EventKey: 'mine' },
  { MsgType: 'event', Event: 'unsubscribe', EventKey: '' },
].map((body) => ({ ToUserName: 'gh_1', FromUserName: 'o1', CreateTime: seconds, ...body }));
const texts = bodies.flatMap((body) => [asXml(body), JSON.stringify(body)]);

function push(chance: () => number, isGenuine: boolean): Push {
  const text = texts[Math.floor(chance() * texts.length)]!;
  const closed = encrypt(keys, isGenuine ? changed(text, chance) : text, Buffer.alloc(16, Math.floor(chance() * 256)));
  const signature = signatureOf(keys.token, seconds, '1', closed);
  const query = new URLSearchParams({ timestamp: seconds, nonce: '1', encrypt_type: 'aes', msg_signature: signature });
  if (isGenuine)
    return { type, url: `/account/wechat?${query}`, payload: `<xml><Encrypt><![CDATA[${closed}]]></Encrypt></xml>` };
  // Whatever is changed afterwards: who closed it had another token or key, or somebody on the way swapped it.
  const forged = [
    { query, payload: `<xml><Encrypt><![CDATA[${swapped(closed, chance)}]]></Encrypt></xml>` },
    {
      query: new URLSearchParams({ ...Object.fromEntries(query), nonce: '2' }),
      payload: `<xml><Encrypt>${closed}</Encrypt></xml>`,
    },
    { query, payload: text },
    { query: new URLSearchParams({ timestamp: seconds, nonce: '1', signature }), payload: torn(text, chance) },
  ][Math.floor(chance() * 4)]!;
  return { type, url: `/account/wechat?${forged.query}`, payload: forged.payload };
}

export const wechatPushes: Pushes = {
  doors: (receive) => ({
    wechat: createWechatDoor({ settings: { ...keys, mode: 'safe' }, clock: { now: () => now }, receive }),
  }),
  push,
};
