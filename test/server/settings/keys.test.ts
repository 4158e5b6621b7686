// Keys come as the vendors' own tools write them; one that does not open would look like an outage at every call.
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { openKeysOf } from '../../../server/settings/keys';
import { StartRefused } from '../../../server/process/start-refused';
import type { Settings } from '../../../server/settings';
import { makeCertificate } from '../../../sandbox/wechat-pay/signing/certificate';
import { wholeSettings } from '../../support/settings/whole-settings';

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = {
  privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  publicKey: pair.publicKey.export({ type: 'spki', format: 'pem' }) as string,
};
const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'pem' });
const shortPair = generateKeyPairSync('rsa', { modulusLength: 1024 });
const short = {
  privateKey: shortPair.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
  publicKey: shortPair.publicKey.export({ type: 'spki', format: 'pem' }) as string,
};
const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' });

const bare = (key: Buffer): string => key.toString('base64');
const broken = (text: string): string => text.replaceAll('\n', '\\n');

type Given = { privateKey?: string; publicKey?: string; alipayPrivateKey?: string; alipayPublicKey?: string };
function given(keys: Given = {}): Settings {
  const whole = wholeSettings();
  const { privateKey = pem.privateKey, publicKey = pem.publicKey } = keys;
  return {
    ...whole,
    wechatPay: { ...whole.wechatPay, privateKey, publicKeys: { PUB_KEY_ID_01: publicKey } },
    alipay: {
      ...whole.alipay,
      privateKey: keys.alipayPrivateKey ?? pem.privateKey,
      alipayPublicKey: keys.alipayPublicKey ?? String(other),
    },
  };
}

describe('a private key is understood', () => {
  it.each([
    ['in PEM', pem.privateKey],
    ['in PEM with a carriage return at each line', pem.privateKey.replaceAll('\n', '\r\n')],
    ['in PEM on one line with \\n as two characters', broken(pem.privateKey)],
    ['in PKCS#1 PEM', pair.privateKey.export({ type: 'pkcs1', format: 'pem' }) as string],
    ['as bare base64 of PKCS#8', bare(pair.privateKey.export({ type: 'pkcs8', format: 'der' }))],
    ['as bare base64 of PKCS#1', ` ${bare(pair.privateKey.export({ type: 'pkcs1', format: 'der' }))}\n`],
  ])('%s', (_form, text) => {
    const opened = openKeysOf(given({ privateKey: text, alipayPrivateKey: text }), 'settings.json');
    expect([opened.wechatPay.privateKey, opened.alipay.privateKey]).toEqual([pem.privateKey, pem.privateKey]);
  });
});

describe('a public key is understood', () => {
  const days = [new Date('2026-01-01'), new Date('2036-01-01')] as const;
  const certificate = makeCertificate({ serial: '0A', ...pem }, ...days);
  it.each([
    ['in PEM', pem.publicKey],
    ['in PEM on one line with \\n as two characters', broken(pem.publicKey)],
    ['as bare base64', bare(pair.publicKey.export({ type: 'spki', format: 'der' }))],
    ['as bare base64 of PKCS#1', bare(pair.publicKey.export({ type: 'pkcs1', format: 'der' }))],
    ['within a certificate', certificate],
  ])('%s', (_form, text) => {
    const { wechatPay } = openKeysOf(given({ publicKey: text }), 'settings.json');
    expect(createPublicKey(wechatPay.publicKeys.PUB_KEY_ID_01!).equals(pair.publicKey)).toBe(true);
  });
});

describe('a key that cannot be used is refused by its setting’s name, and is not printed', () => {
  const refusalOf = (keys: Given): string => {
    try {
      openKeysOf(given(keys), 'settings.json');
    } catch (error) {
      expect(error).toBeInstanceOf(StartRefused);
      return (error as Error).message;
    }
    return 'taken';
  };
  const opens = 'an RSA private key of 2048 bits or more that opens: write it as the vendor’s tool gave it';
  const cut = pem.privateKey.slice(0, 400);
  it.each([
    ['cut', { privateKey: cut }, `settings.json: wechatPay.privateKey is not ${opens}`],
    ['a word', { alipayPrivateKey: 'secret' }, `settings.json: alipay.privateKey is not ${opens}`],
    ['too short', { privateKey: short.privateKey }, `settings.json: wechatPay.privateKey is not ${opens}`],
    [
      'too short, though it is theirs',
      { alipayPublicKey: short.publicKey },
      'settings.json: alipay.alipayPublicKey is not an RSA public key or certificate of 2048 bits or more that opens: write it as the vendor’s tool gave it',
    ],
    [
      'of another algorithm',
      { privateKey: elliptic.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string },
      `settings.json: wechatPay.privateKey is not ${opens}`,
    ],
    [
      'private where a public one belongs',
      { publicKey: pem.privateKey },
      'settings.json: wechatPay.publicKeys.PUB_KEY_ID_01 is not a public key: it is a private one',
    ],
    [
      'the application’s own in the place of Alipay’s',
      { alipayPublicKey: pem.publicKey },
      "settings.json: alipay.alipayPublicKey is not Alipay's public key: it is the application's own (应用公钥 in place of 支付宝公钥)",
    ],
  ])('%s', (_what, keys, words) => {
    expect(refusalOf(keys)).toBe(words);
  });
});
