// Bug reports of other people's account servers, each with the value that is right. docs/field-reports.md names them.
import { describe, expect, it } from '@jest/globals';
import { decrypt, encrypt, isSame, signatureOf, type PushKeys } from '../../../server/followers/wechat/pushes/crypto';
import { fieldsOf, listOf, textOf } from '../../../server/followers/wechat/pushes/body';
import { heardIn, keyOf } from '../../../server/followers/wechat/pushes/act';
import { isGenuine, openPush, type PushSettings } from '../../../server/followers/wechat/pushes/push';
import { createWechatDoor } from '../../../server/followers/wechat/pushes/door';
import type { Heard } from '../../../server/followers/heard';

const keys: PushKeys = {
  token: 'AAAAA',
  aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  appId: 'wx0000000000000001',
};
const settings: PushSettings = { ...keys, mode: 'safe' };
const now = new Date('2026-11-28T12:00:00+08:00');
const seconds = String(now.getTime() / 1000);
const random = Buffer.alloc(16, 7);

/** As WeChat sends it: closed, and signed over what is closed. */
function pushed(
  text: string,
  { by = keys, time = seconds, as = (c: string) => `<xml><Encrypt><![CDATA[${c}]]></Encrypt></xml>` } = {},
) {
  const closed = encrypt(by, text, random);
  const query = {
    timestamp: time,
    nonce: '486452656',
    msg_signature: signatureOf(by.token, time, '486452656', closed),
  };
  return openPush(settings, query, as(closed), now);
}
const xml = (fields: Record<string, string>) =>
  `<xml>${Object.entries(fields)
    .map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`)
    .join('')}</xml>`;
const message = (fields: Record<string, string>) => ({
  ToUserName: 'gh_1',
  FromUserName: 'o1',
  CreateTime: '1764302400',
  ...fields,
});
const keyFor = (fields: Record<string, string>) => keyOf(fieldsOf(xml(message(fields)))!);
const heard = (fields: Record<string, string>): Heard => heardIn(fieldsOf(xml(message(fields)))!);

it('the signature of the documents’ own example', () => {
  expect(signatureOf('AAAAA', '1714037059', '486452656')).toBe('899cf89e464efb63f54ddac96b0a0a235f53aa78');
});

describe('what comes again is known', () => {
  it('WxJava#333: fifteen people, one MsgId', () =>
    expect(
      new Set(Array.from({ length: 15 }, (_, at) => keyFor({ FromUserName: `o${at}`, MsgType: 'text', MsgId: '1' })))
        .size,
    ).toBe(15));
  it('WeiXinMPSDK#108: two follows of one second are one', () =>
    expect(keyFor({ Event: 'subscribe', EventKey: '' })).toBe(
      keyFor({ Event: 'subscribe', EventKey: 'last_trade_no_1' }),
    ));
  it('weixin-java-tools#76: two events of one second', () =>
    expect(keyFor({ Event: 'CLICK', EventKey: 'a' })).not.toBe(keyFor({ Event: 'CLICK', EventKey: 'b' })));
  it('WxJava#2705: events that differ in their trace_id alone', () =>
    expect(keyFor({ Event: 'x', trace_id: '1' })).not.toBe(keyFor({ Event: 'x', trace_id: '2' })));
  it('and a repetition is the same', () =>
    expect(keyFor({ Event: 'CLICK', EventKey: 'a' })).toBe(keyFor({ Event: 'CLICK', EventKey: 'a' })));
});

describe('the set-up and the answer', () => {
  const answers: Heard[] = [];
  const door = createWechatDoor({
    settings,
    clock: { now: () => now },
    receive: async (one) => void answers.push(one),
  });
  const query = { timestamp: seconds, nonce: '1', signature: signatureOf('AAAAA', seconds, '1') };
  it('FastBootWeixin#7: echostr as it is', () => expect(door.greet({ ...query, echostr: '5837' })).toBe('5837'));
  it('a stranger is told nothing', () => expect(door.greet({ ...query, nonce: '2', echostr: '5837' })).toBeUndefined());
  it('silenceper/wechat#543, WeRoBot#480: "success" as soon as it is kept, never an empty content', async () => {
    const closed = encrypt(keys, xml(message({ MsgType: 'text', Content: 'x', MsgId: '9' })), random);
    const body = Buffer.from(`<xml><Encrypt>${closed}</Encrypt></xml>`);
    const heardIt = await door.hear({ ...query, msg_signature: signatureOf('AAAAA', seconds, '1', closed) }, body);
    expect([heardIt, answers.length]).toEqual([{ taken: true, type: 'text/plain', body: 'success' }, 1]);
  });
  it('weworkapi_python#17: sorted as texts', () =>
    expect(signatureOf('token', '9', '10')).toBe(signatureOf('10', 'token', '9')));
});

describe('what is closed', () => {
  it.each(Array.from({ length: 65 }, (_, length) => length))('a message of %i bytes opens again', (length) => {
    const text = 'a'.repeat(length);
    expect(decrypt(keys, encrypt(keys, text, random))).toBe(text);
  });
  it('esap/wechat#43: a length of a whole block is padded with one more', () => {
    const whole = 'a'.repeat(32 * 3 - 20 - keys.appId.length);
    expect(Buffer.from(encrypt(keys, whole, random), 'base64')).toHaveLength(32 * 4);
  });
  it('wechat-python-sdk#119: Han are counted in bytes', () =>
    expect(decrypt(keys, encrypt(keys, '罚单', random))).toBe('罚单'));
  it('Eric-Guo/wechat#67: the key with its "=" is the same key', () =>
    expect(decrypt({ ...keys, aesKey: `${keys.aesKey}=` }, encrypt(keys, 'x', random))).toBe('x'));
  it('silenceper/wechat#13: another key gives no message and no error', () =>
    expect(decrypt({ ...keys, aesKey: 'B'.repeat(43) }, encrypt(keys, 'x', random))).toBeUndefined());
  it('wechat-crypto: of another app, or cut, it is refused', () => {
    expect(decrypt({ ...keys, appId: 'wx2' }, encrypt(keys, 'x', random))).toBeUndefined();
    expect(decrypt(keys, encrypt(keys, 'x', random).slice(0, 40))).toBeUndefined();
  });
  it('weixin-java-tools#244: the signature over the query alone is none over what is closed', () => {
    const closed = encrypt(keys, '<xml></xml>', random);
    const query = { timestamp: seconds, nonce: '1', signature: signatureOf('AAAAA', seconds, '1') };
    expect(openPush(settings, query, `<xml><Encrypt>${closed}</Encrypt></xml>`, now)).toEqual({
      kind: 'refused',
      why: 'signature',
    });
  });
  it('baoshan/wx#32: the time is that of the address, not of the body', () =>
    expect(pushed(xml(message({ TimeStamp: '1' }))).kind).toBe('genuine'));
  it('a push of an hour ago is not taken', () =>
    expect(pushed('<xml><a>1</a></xml>', { time: String(Number(seconds) - 3600) })).toEqual({
      kind: 'refused',
      why: 'old',
    }));
  it('compatible mode: only what was closed is believed', () => {
    const push = pushed(xml(message({ Content: 'true' })), {
      as: (c) => `<xml><Content>swapped</Content><Encrypt>${c}</Encrypt></xml>`,
    });
    expect(push.kind === 'genuine' && textOf(push.fields, 'Content')).toBe('true');
  });
  it('PowerWeChat#372: plain only where the settings say so', () => {
    const query = { timestamp: seconds, nonce: '1', signature: signatureOf('AAAAA', seconds, '1') };
    expect(openPush(settings, query, xml(message({})), now)).toEqual({ kind: 'refused', why: 'not_encrypted' });
    expect(openPush({ ...settings, mode: 'plain' }, query, xml(message({})), now).kind).toBe('genuine');
  });
  it('signatures of another length are not the same', () =>
    expect([isSame('a', 'ab'), isGenuine(keys, {})]).toEqual([false, false]));
});

describe('what a body says', () => {
  it('every field is a text: 007, 0x1F, 1e5, a ticket of sixteen digits', () => {
    const fields = fieldsOf('<xml><a>007</a><b>0x1F</b><c>1e5</c><d>0401131234567890</d></xml>')!;
    expect({ ...fields }).toEqual({ a: '007', b: '0x1F', c: '1e5', d: '0401131234567890' });
  });
  it('easywechat#2370: an id above 2^53 in JSON', () =>
    expect(textOf(fieldsOf('{"MsgId":23568243490745350,"Content":"a 5 \\"6"}')!, 'MsgId')).toBe('23568243490745350'));
  it('WeRoBot#420, silenceper/wechat#750: control characters are dropped', () =>
    expect(heard({ MsgType: 'text', Content: 'a\u001db\u0002c', MsgId: '1' })).toMatchObject({
      act: { kind: 'wrote', text: 'abc' },
    }));
  it('silenceper/wechat#750: what a person writes as XML is a text', () =>
    expect(heard({ MsgType: 'text', Content: '<xml><MsgType>event</MsgType></xml>', MsgId: '1' })).toMatchObject({
      act: { kind: 'wrote', text: '<xml><MsgType>event</MsgType></xml>' },
    }));
  it('WxJava#889: an entity of somebody’s own, or any DOCTYPE, is refused', () => {
    const evil = '<!DOCTYPE xml [<!ENTITY x SYSTEM "file:///etc/passwd">]><xml><Content>&x;</Content></xml>';
    expect(fieldsOf(evil)).toBeUndefined();
    expect(fieldsOf('<xml><Content><![CDATA[<!DOCTYPE x>]]></Content></xml>')).toBeDefined();
  });
  it('community 00042034428f…: a list of one is a list', () => {
    const popup = (items: string) => fieldsOf(`<xml><E>${items}</E></xml>`)!;
    const lists = ['<List><T>1</T></List>', '<List><T>1</T></List><List><T>2</T></List>'].map(
      (items) => listOf(popup(items)['E'] as never, 'List').length,
    );
    expect(lists).toEqual([1, 2]);
  });
  it('authorization_change: names with a space before them; the person stands in OpenID', () => {
    const fields = fieldsOf(
      '{"FromUserName":"wechat"," OpenID":"o9","CreateTime":1764302400,"Event":"user_authorization_revoke"}',
    )!;
    expect(heardIn(fields)).toEqual({ kind: 'left', openId: 'o9', at: 1764302400000 });
  });
  it('WxJava#2465: a video asks for another way', () =>
    expect(heard({ MsgType: 'video', MediaId: '{"video_url":"x"}', MsgId: '1' })).toMatchObject({
      act: { kind: 'sent_other' },
    }));
  it('silenceper/wechat#266: MsgID and MsgId', () =>
    expect(keyFor({ MsgID: '5', MsgType: 'text' })).toBe(keyFor({ MsgId: '5', MsgType: 'text' })));
  it('__proto__ is a field like another', () => {
    fieldsOf('{"__proto__":{"polluted":"yes"}}');
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });
});
