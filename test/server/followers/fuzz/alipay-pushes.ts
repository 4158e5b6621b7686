import { createPrivateKey, createSign, generateKeyPairSync } from 'node:crypto';
import { createAlipayDoor } from '../../../../server/followers/alipay/door';
import { torn } from '../../bureau/fuzz/mutate';
import { asXml, changed, swapped } from './changed';
import type { Push, Pushes } from './fuzz';

/** Shorter than Alipay's keys: what is looked for does not hang on it, and a million signatures are made. */
const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 1024,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
const [app, alipay, stranger] = [pair(), pair(), pair()];
const [alipayKey, strangerKey] = [createPrivateKey(alipay.privateKey), createPrivateKey(stranger.privateKey)];
const type = 'application/x-www-form-urlencoded';
const notify = 'alipay.mobile.public.message.notify';

const bodies = [
  { MsgType: 'text', Text: '京A12345' },
  { MsgType: 'text', Text: '编号1101041234567890 http://fake.example' },
  { MsgType: 'image', MediaId: 'm' },
  { MsgType: 'event', EventType: 'follow', ActionParam: '{"scene":{"sceneId":"no1101041234567890"}}' },
  { MsgType: 'event', EventType: 'enter', ActionParam: '' },
  { MsgType: 'event', EventType: 'click', ActionParam: 'mine' },
  { MsgType: 'event', EventType: 'unfollow' },
].map((body) =>
  asXml({
    AppId: '2021',
    FromUserId: 'aYMv',
    FromAlipayUserId: '2088102122494786',
    CreateTime: '1764300000123',
    ...body,
  }),
);

type Fields = Record<string, string>;
const textOf = (fields: Fields): string =>
  Object.entries(fields)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
const signed = (fields: Fields, key = alipayKey): Fields => ({
  ...fields,
  sign: createSign('RSA-SHA256').update(textOf(fields)).sign(key, 'base64'),
});
const sent = (fields: Fields): Push => ({
  url: '/account/alipay',
  payload: new URLSearchParams(fields).toString(),
  type,
});

function push(chance: () => number, isGenuine: boolean): Push {
  const text = bodies[Math.floor(chance() * bodies.length)]!;
  const service = chance() < 0.1 ? 'alipay.service.check' : notify;
  const charset = ['utf-8', 'GBK', 'utf-8', 'none such'][Math.floor(chance() * 4)]!;
  const fields = { service, charset, sign_type: 'RSA2', biz_content: text };
  if (isGenuine) return sent(signed({ ...fields, biz_content: changed(text, chance) }));
  const own = signed(fields);
  const { sign_type: _, ...asPayments } = fields;
  return [
    () => sent({ ...own, sign: swapped(own.sign!, chance) }),
    () => sent({ ...own, biz_content: text.replace('2088102122494786', '2088102122494787') }),
    () => sent(signed(fields, strangerKey)),
    () => sent({ ...signed(asPayments), sign_type: 'RSA2' }),
    () => sent(signed({ ...fields, sign_type: 'RSA' })),
    () => sent(fields),
    () => ({ ...sent(own), payload: torn(textOf(fields), chance) }),
  ][Math.floor(chance() * 7)]!();
}

export const alipayPushes: Pushes = {
  doors: (receive) => ({
    alipay: createAlipayDoor({
      keys: { appId: '2021', privateKey: app.privateKey, publicKey: app.publicKey, alipayPublicKey: alipay.publicKey },
      receive,
    }),
  }),
  push,
};
