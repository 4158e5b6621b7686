// What is sealed with our APIv3 key opens; what is cut, changed or sealed otherwise does not, and is no crash.
import { describe, expect, it } from '@jest/globals';
import { decrypt } from '../../../../server/gateways/wechat-pay/keys/decrypt';
import { openNotification } from '../../../../server/gateways/wechat-pay/notifications/notification';
import { sealed } from '../../../support/neighbours/wechat-pay-words';

const key = 'k'.repeat(32);
const changed = (text: string) =>
  Buffer.from(Buffer.from(text, 'base64').map((byte, at) => (at === 0 ? byte ^ 1 : byte))).toString('base64');

describe('sealed words', () => {
  it('open with our key, with or without associated data', () => {
    expect(decrypt(sealed(key, '罚款', 'transaction'), key)).toBe('罚款');
    expect(decrypt(sealed(key, '罚款'), key)).toBe('罚款');
  });
  it('say by which algorithm they are sealed when it is not ours', () => {
    expect(() => decrypt({ ...sealed(key, 'x'), algorithm: 'AEAD_SM4_GCM' }, key)).toThrow('sealed by AEAD_SM4_GCM');
  });
  it.each([
    ['another key', sealed('o'.repeat(32), 'x', 'a')],
    ['other associated data', { ...sealed(key, 'x', 'a'), associated_data: 'b' }],
    ['no associated data', { ...sealed(key, 'x', 'a'), associated_data: undefined }],
    ['another nonce', { ...sealed(key, 'x', 'a'), nonce: 'other  bytes' }],
    ['a changed byte', { ...sealed(key, 'x', 'a'), ciphertext: changed(sealed(key, 'x', 'a').ciphertext) }],
    ['nothing', {}],
  ])('stay shut under %s', (_name, words) => {
    expect(() => decrypt(words, key)).toThrow();
  });
});

describe('a notification', () => {
  const order = { out_trade_no: 'FD1', trade_state: 'SUCCESS' };
  const body = (inside: unknown, over: object = {}) =>
    JSON.stringify({
      id: 'EV-1',
      event_type: 'TRANSACTION.SUCCESS',
      resource: sealed(key, JSON.stringify(inside), 'transaction'),
      ...over,
    });

  it('holds its number, what happened, and the order', () => {
    expect(openNotification(body(order), key)).toEqual({ id: 'EV-1', eventType: 'TRANSACTION.SUCCESS', order });
  });
  it.each([
    ['cut off', body(order).slice(0, -5)],
    ['null', 'null'],
    ['empty', ''],
    ['without a resource', body(order, { resource: undefined })],
    ['around no object', body('paid')],
    ['around nothing', body(null)],
    ['around a number', body(1)],
  ])('that is %s holds nothing', (_name, text) => {
    expect(openNotification(text, key)).toBeUndefined();
  });
  it('under another key holds nothing', () => {
    expect(openNotification(body(order), 'o'.repeat(32))).toBeUndefined();
  });
});
