// Further bug reports of other people's account servers; docs/field-reports.md names what each is about.
import { createCipheriv } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { heardIn, keyOf } from '../../../server/followers/wechat/pushes/act';
import { fieldsOf, listOf, textOf } from '../../../server/followers/wechat/pushes/body';
import { decrypt, encrypt, signatureOf, type PushKeys } from '../../../server/followers/wechat/pushes/crypto';
import { pageSignature } from '../../../server/followers/wechat/page-config';
import { openPush } from '../../../server/followers/wechat/pushes/push';

const keys: PushKeys = { token: 'AAAAA', aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', appId: 'wx1' };
const now = new Date('2026-11-28T12:00:00+08:00');
const time = String(now.getTime() / 1000);
const xml = (fields: Record<string, string>) =>
  `<xml>${Object.entries({ FromUserName: 'o1', CreateTime: '1764302400', ...fields })
    .map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`)
    .join('')}</xml>`;
const heard = (fields: Record<string, string>) => heardIn(fieldsOf(xml(fields))!);
const keyFor = (fields: Record<string, string>) => keyOf(fieldsOf(xml(fields))!);
const opened = (body: string, query: object = {}) => {
  const msg_signature = signatureOf('AAAAA', time, '1', /<Encrypt>(?:<!\[CDATA\[)?([^\]<]*)/.exec(body)?.[1] ?? '');
  return openPush({ ...keys, mode: 'compatible' }, { timestamp: time, nonce: '1', msg_signature, ...query }, body, now);
};
const closed = (text: string) => encrypt(keys, text, Buffer.alloc(16, 3));

describe('what is no message is no message', () => {
  it('weixin-java-mp-demo#97, node-wechat#6: the end of a template’s sending asks for no answer', () =>
    expect(heard({ MsgType: 'event', Event: 'TEMPLATESENDJOBFINISH', MsgID: '1446907933199253505' })).toEqual({
      kind: 'nothing',
    }));
  it('WxJava#61: news of the account’s own verification', () =>
    expect(heard({ MsgType: 'event', Event: 'qualification_verify_success', ExpiredTime: '1' }).kind).toBe('nothing'));
  it('WxJava#635: an event of another kind of app, its time in bare digits', () => {
    const text =
      '<xml><FromUserName>o1</FromUserName><CreateTime>1529568609</CreateTime><MsgType>event</MsgType><Event>user_enter_tempsession</Event></xml>';
    expect(heardIn(fieldsOf(text)!)).toEqual({ kind: 'nothing' });
  });
  it('WxJava#2477: consent in JSON, a List of one and of two', () => {
    const lists = ['{"T":"1"}', '[{"T":"1"},{"T":"2"}]'].map((list) => {
      const fields = fieldsOf(
        `{"FromUserName":"o1","CreateTime":"1","Event":"subscribe_msg_change_event","List":${list}}`,
      )!;
      return [listOf(fields, 'List').length, heardIn(fields).kind];
    });
    expect(lists).toEqual([
      [1, 'nothing'],
      [2, 'nothing'],
    ]);
  });
  it('jeffkit/wechat#10: a push without ToUserName', () =>
    expect(heard({ MsgType: 'text', Content: 'x', MsgId: '1' }).kind).toBe('act'));
  it('wechat-mp#13: tags in any order, line breaks between them, MsgId first', () => {
    const text =
      '<xml>\n<MsgId>1234567</MsgId>\n<FromUserName><![CDATA[o1]]></FromUserName>\n<CreateTime>1460614681</CreateTime>\n<MsgType><![CDATA[text]]></MsgType>\n<Content><![CDATA[hi]]></Content>\n</xml>';
    expect(heardIn(fieldsOf(text)!)).toMatchObject({ act: { kind: 'wrote', text: 'hi' } });
  });
});

describe('what comes again, and what only looks so', () => {
  it('WxJava#858: cards that were added at once, in one second', () =>
    expect(keyFor({ Event: 'card_pass_check', CardId: 'a' })).not.toBe(
      keyFor({ Event: 'card_pass_check', CardId: 'b' }),
    ));
  it('NeuChar#137: several people scan one code in one second', () =>
    expect(keyFor({ Event: 'SCAN', EventKey: 's' })).not.toBe(
      keyFor({ Event: 'SCAN', EventKey: 's', FromUserName: 'o2' }),
    ));
  it('clowder-ai#925: without an id the key is made of what is said, not by chance', () =>
    expect(keyFor({ MsgType: 'text', Content: 'x' })).toBe(keyFor({ MsgType: 'text', Content: 'x' })));
  it('weixin-java-tools#66: several farewells are one, and none is an act', () =>
    expect(heard({ MsgType: 'event', Event: 'unsubscribe', AgentID: '2' })).toMatchObject({
      kind: 'left',
      openId: 'o1',
    }));
  it('Gewechat#173: what is told again after a day is not taken', () =>
    expect(opened(`<xml><Encrypt>${closed('<xml/>')}</Encrypt></xml>`, { timestamp: '1764200000' }).kind).toBe(
      'refused',
    ));
});

describe('what is closed, and by whom', () => {
  it('fastwego/offiaccount#27: plain and closed in one body', () => {
    const body = `<xml><FromUserName><![CDATA[o2]]></FromUserName><Event><![CDATA[subscribe]]></Event><Encrypt><![CDATA[${closed(xml({ MsgType: 'event', Event: 'subscribe', EventKey: '' }))}]]></Encrypt></xml>`;
    const push = opened(body);
    expect(push.kind === 'genuine' && heardIn(push.fields)).toMatchObject({ openId: 'o1', act: { kind: 'followed' } });
  });
  it.each([
    ['WxJava#622', 1_611_744_036],
    ['WxJava#909', 2 ** 32 - 2_138_466_974],
    ['WxJava#1388', 2 ** 32 - 1],
  ])('%s: a length of %i inside asks for no memory and is no message', (_name, length) => {
    const key = Buffer.from(`${keys.aesKey}=`, 'base64');
    const plain = Buffer.alloc(64, 32);
    plain.writeUInt32BE(length, 16);
    const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
    expect(decrypt(keys, Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64'))).toBeUndefined();
  });
  it('WxJava#3613: a scanner’s request without any signature', () =>
    expect([opened('<xml/>', { msg_signature: undefined }).kind, opened('').kind]).toEqual(['refused', 'refused']));
  it.each(['weixin-java-open-demo#39', 'openclaw-plugin-wecom#16'])('%s: what is neither XML nor JSON', (_name) =>
    expect([fieldsOf('hello <xml>'), fieldsOf('"<xml></xml>"'), fieldsOf('[1]')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]),
  );
  it.each(['__proto__', 'constructor'])(
    'our own million pushes: an element named %s, at which the parser throws',
    (name) => {
      expect(fieldsOf(`<xml><${name}>1</${name}></xml>`)).toBeUndefined();
      expect(opened(`<xml><${name}>1</${name}><Encrypt>x</Encrypt></xml>`)).toEqual({
        kind: 'refused',
        why: 'malformed',
      });
    },
  );
  it('our own million pushes: two hundred elements deep', () =>
    expect(fieldsOf(`${'<xml>'.repeat(200)}${'</xml>'.repeat(200)}`)).toBeUndefined());
  it('niefy/wx-api#23: base64 with line breaks opens, other signs do not', () => {
    const text = closed('x'.repeat(200));
    expect(decrypt(keys, text.replace(/(.{76})/g, '$1\r\n'))).toBe('x'.repeat(200));
    expect(decrypt(keys, '!!!')).toBeUndefined();
  });
});

describe('what people write', () => {
  it('easywechat#989, #1419: U+0010 in a nickname or a text', () =>
    expect(heard({ MsgType: 'text', Content: '往后\u0010余生', MsgId: '1' })).toMatchObject({
      act: { text: '往后余生' },
    }));
  it('emoji beyond the first plane, and half of one', () => {
    expect(textOf(fieldsOf(xml({ Content: '🚗' }))!, 'Content')).toBe('🚗');
    expect(fieldsOf(xml({ Content: '\ud83d' }))).toBeDefined();
  });
});

describe('a page inside WeChat', () => {
  const sign = (url: string) => pageSignature('ticket', 'n', 1, url);
  it('vue-router#1700, #429, luckyyyyy/blog#22: what stands after # is not signed', () =>
    expect(sign('https://a.example/app/#/pages/home/index?no=1')).toBe(sign('https://a.example/app/')));
  it('Eric-Guo/wechat#190: another address is another signature, a question mark too', () =>
    expect(sign('https://a.example/app/?x=1')).not.toBe(sign('https://a.example/app/')));
});
