import { createSign, createVerify, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createAlipayDoor } from '../../../server/followers/alipay/door';
import { createAlipayMessages } from '../../../server/followers/alipay/custom-message';
import { createAlipayNotices } from '../../../server/followers/alipay/life-account';
import type { AlipayAsk } from '../../../server/ports';
import type { Heard } from '../../../server/followers/heard';

const pair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
const [app, alipay] = [pair(), pair()];
const keys = {
  appId: '2021',
  privateKey: app.privateKey,
  publicKey: app.publicKey,
  alipayPublicKey: alipay.publicKey,
};

/** A form as Alipay sends it: signed with everything but the signature, in bytes of the charset that it names. */
function form(
  fields: Record<string, string>,
  { without = [] as string[], bytes = (text: string) => Buffer.from(text) } = {},
) {
  const named = { charset: 'utf-8', sign_type: 'RSA2', ...fields };
  const signed = Object.entries(named)
    .filter(([name]) => !without.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const sign = createSign('RSA-SHA256').update(bytes(signed)).sign(alipay.privateKey, 'base64');
  const escaped = (text: string) => [...bytes(text)].map((one) => `%${one.toString(16).padStart(2, '0')}`).join('');
  return Buffer.from(
    Object.entries({ ...named, sign })
      .map(([name, value]) => `${name}=${escaped(value)}`)
      .join('&'),
  );
}
async function hear(body: Buffer) {
  const kept: Heard[] = [];
  const door = createAlipayDoor({ keys, receive: async (heard) => void kept.push(heard) });
  return { answer: await door.hear({}, body), kept };
}
const xml = (inner: string) =>
  `<XML><AppId><![CDATA[2021]]></AppId><FromUserId><![CDATA[aYMv]]></FromUserId><FromAlipayUserId><![CDATA[2088102122494786]]></FromAlipayUserId><CreateTime>1764300000123</CreateTime>${inner}</XML>`;
const notify = 'alipay.mobile.public.message.notify';
const event = (kind: string, param = '') =>
  xml(
    `<MsgType><![CDATA[event]]></MsgType><EventType><![CDATA[${kind}]]></EventType><ActionParam><![CDATA[${param}]]></ActionParam>`,
  );

describe('the gateway', () => {
  it('is checked by a signed answer with our own key in it, over what stands inside <response>', async () => {
    const { answer } = await hear(form({ service: 'alipay.service.check', biz_content: event('verifygw') }));
    const { body } = answer as { body: string };
    const [, response, sign] = /<response>([^]*)<\/response><sign>(.*)<\/sign>/.exec(body)!;
    expect(response).toContain('<success>true</success><biz_content>MII');
    expect(createVerify('RSA-SHA256').update(response!).verify(app.publicKey, sign!, 'base64')).toBe(true);
  });
  it('whose check was signed without sign_type, as payments are, is told VERIFY_FAILED', async () => {
    const check = { service: 'alipay.service.check', biz_content: event('verifygw') };
    const { answer, kept } = await hear(form(check, { without: ['sign_type'] }));
    expect([(answer as { body: string }).body.includes('VERIFY_FAILED'), kept]).toEqual([true, []]);
  });
  it('keeps nothing of what is not signed, or of another app', async () => {
    const genuine = form({ service: notify, biz_content: event('follow') }).toString();
    expect(await hear(Buffer.from(genuine.replace('%66', '%67')))).toMatchObject({
      answer: { taken: false },
      kept: [],
    });
    const other = event('follow').replace('2021', '2099');
    expect(await hear(form({ service: notify, biz_content: other }))).toMatchObject({
      answer: { taken: false },
      kept: [],
    });
  });
  it('hears Han in GBK, where the form says GBK', async () => {
    const gbk = (text: string) =>
      Buffer.concat([...text].map((sign) => (sign === '罚' ? Buffer.from([0xb7, 0xa3]) : Buffer.from(sign))));
    const said = xml('<MsgType><![CDATA[text]]></MsgType><Text><Content><![CDATA[罚]]></Content></Text>');
    const { kept } = await hear(form({ charset: 'GBK', service: notify, biz_content: said }, { bytes: gbk }));
    expect(kept).toMatchObject([{ kind: 'act', openId: '2088102122494786', act: { kind: 'wrote', text: '罚' } }]);
  });
  it.each([
    [
      event('follow', '{"scene":{"sceneId":"no1101041234567890"}}'),
      { act: { kind: 'followed', scene: 'no1101041234567890' } },
    ],
    [event('unfollow'), { kind: 'left', at: 1764300000123 }],
    [event('click', 'mine'), { act: { kind: 'tapped', key: 'mine' } }],
    [event('enter'), { kind: 'nothing' }],
    [xml('<MsgType><![CDATA[image]]></MsgType><Image><MediaId>m</MediaId></Image>'), { act: { kind: 'sent_other' } }],
  ])('hears %s', async (biz_content, heard) => {
    expect((await hear(form({ service: notify, biz_content }))).kept).toMatchObject([heard]);
  });
  it('has one key for one push, however often it comes', async () => {
    const keyOf = async (body: string) =>
      ((await hear(form({ service: notify, biz_content: body }))).kept[0] as { key: string }).key;
    expect(await keyOf(event('click', 'mine'))).toBe(await keyOf(event('click', 'mine')));
    expect(await keyOf(event('click', 'mine'))).not.toBe(await keyOf(event('click', 'help')));
  });
});

describe('what Alipay answers to our messages', () => {
  type Refusal = { status: number; code: string };
  const answering = (refusal?: Refusal) => {
    const asked: unknown[] = [];
    const ask: AlipayAsk = async (_path, one) => {
      asked.push('body' in one ? one.body : one.query);
      return { status: refusal?.status ?? 200, body: { code: refusal?.code }, requestId: 'T1' };
    };
    return { asked, ask };
  };
  const say = (refusal?: Refusal) =>
    createAlipayMessages(answering(refusal).ask, { appId: '2021', log: { error: () => undefined } })(
      '2088102122494786',
      { kind: 'text', text: '您好' },
      'wrote',
    );
  it.each([
    [undefined, 'sent'],
    [{ status: 429, code: 'x' }, 'busy'],
    [{ status: 400, code: 'app-call-limited' }, 'busy'],
    [{ status: 400, code: 'PUB.USER_NOT_INTERACT' }, 'gone'],
  ] as const)('%j is %s', async (refusal, sent) => expect(await say(refusal)).toBe(sent));
  it.each([
    ['followed', 'follow'],
    ['tapped', 'click'],
    ['scanned', 'enter_ppchat'],
    ['wrote', undefined],
  ] as const)('aliyun ask/285645: what answers somebody who %s names the event %s', async (act, event) => {
    const { asked, ask } = answering();
    const say = createAlipayMessages(ask, { appId: '2021', log: { error: () => undefined } });
    await say('2088102122494786', { kind: 'text', text: '您好' }, act);
    expect((asked[0] as { event_type?: string }).event_type).toBe(event);
  });
  it('a notice opens the mini-program, by the user id or the id of one app', async () => {
    const { asked, ask } = answering();
    const fields = { keyword1: 'number', keyword2: 'amount' } as const;
    const notices = { refund: { templateId: 't', page: 'pages/home/index', fields } };
    const send = createAlipayNotices(ask, { notices, appId: '2021', unfit: () => undefined });
    const notice = { id: 'a', topic: 'refund', facts: { number: '4200', amount: '200.00元' } } as const;
    expect([await send('2088102122494786', notice), await send('aYMv', notice)]).toEqual(['sent', 'sent']);
    expect(await send('aYMv', { ...notice, topic: 'payment' })).toBe('unfit');
    expect(asked).toMatchObject([
      { to_user_id: '2088102122494786', template: { context: { keyword2: { value: '200.00元' } } } },
      { to_open_id: 'aYMv' },
    ]);
  });
});
