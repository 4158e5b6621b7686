import { expect, it } from '@jest/globals';
import { Formatter, Rsa } from 'wechatpay-axios-plugin';
import { authorization, isGenuine, signLines } from '../../../../server/gateways/wechat-pay/keys/signing';
import { newPair } from '../../../support/neighbours/wechat-pay-words';

const { privateKey, publicKey } = newPair();
const other = newPair();
const at = 1_790_000_000;
const body = '{"code":"罚款%"}';

it.each([
  ['POST', '/v3/pay/transactions/jsapi', body],
  ['GET', '/v3/pay/transactions/out-trade-no/FD1?mchid=1900000000', ''],
])('signs %s %s byte for byte as the second opinion does', (method, path, text) => {
  const lines = Formatter.request(method, path, String(at), 'NONCE', text);
  const theirs = Rsa.sign(lines, privateKey);
  const ours = authorization(
    { mchId: '1900000000', serial: 'AB', privateKey },
    { method, path, body: text, at, nonce: 'NONCE' },
  );
  expect(ours.match(/\w+="[^"]*"/g)!.sort()).toEqual(
    Formatter.authorization('1900000000', 'NONCE', theirs, String(at), 'AB')
      .match(/\w+="[^"]*"/g)!
      .sort(),
  );
});

it('signs the cashier arguments byte for byte as the second opinion does', () => {
  const lines = ['wx1', String(at), 'NONCE', 'prepay_id=wx2'];
  expect(signLines(privateKey, lines)).toBe(Rsa.sign(Formatter.joinedByLineFeed(...lines), privateKey));
});

const signature = Rsa.sign(Formatter.response(String(at), 'N', body), privateKey);
const message = { timestamp: String(at), nonce: 'N', serial: 'PUB_KEY_ID_1', signature, body };
const keys = { PUB_KEY_ID_1: publicKey, CERT_2: other.publicKey };

it('believes what the gateway signed, under either key while migrating', () => {
  expect(isGenuine(message, keys, at + 299)).toBe(true);
  const certified = Rsa.sign(Formatter.response(String(at), 'N', body), other.privateKey);
  expect(isGenuine({ ...message, serial: 'CERT_2', signature: certified }, keys, at)).toBe(true);
});

it.each([
  ['a changed body', { body: `${body} ` }, 0],
  ['another nonce', { nonce: 'M' }, 0],
  ['the serial of another key', { serial: 'CERT_2' }, 0],
  ['an unknown serial', { serial: 'CERT_3' }, 0],
  ['a serial that is a property of every object', { serial: 'constructor' }, 0],
  ['a probe', { signature: `WECHATPAY/SIGNTEST/${signature}` }, 0],
  ['no signature', { signature: '' }, 0],
  ['an old message', {}, 301],
  ['a message from the future', {}, -301],
  ['a time that is no number', { timestamp: 'now' }, 0],
])('disbelieves %s', (_name, change, laterSeconds) => {
  expect(isGenuine({ ...message, ...change }, keys, at + laterSeconds)).toBe(false);
});

it.each([
  ['half a second', `${at}.5`],
  ['a space before it', ` ${at}`],
  ['a word after it', `${at} or so`],
])('disbelieves a time with %s, though it is signed', (_name, timestamp) => {
  const signed = { ...message, timestamp, signature: Rsa.sign(Formatter.response(timestamp, 'N', body), privateKey) };
  expect(isGenuine(signed, keys, at)).toBe(false);
});
