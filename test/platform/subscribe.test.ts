import { afterEach, describe, expect, it } from '@jest/globals';
import * as wechat from '../../src/platform/subscribe/index.weapp';
import * as alipay from '../../src/platform/subscribe/index.alipay';

type Asked = { success(answer: object): void; fail(error: object): void } & Record<string, unknown>;
const phone = globalThis as { wx?: object; my?: object };
const answering = (how: 'success' | 'fail', answer: object) => ({
  requestSubscribeMessage: (asked: Asked) => asked[how](answer),
});
afterEach(() => {
  delete phone.wx;
  delete phone.my;
});

describe('asked for messages, WeChat', () => {
  it.each([
    ['success', { 'template-1': 'accept' }, 'accepted'],
    ['success', { 'template-1': 'acceptWithAudio' }, 'accepted'],
    ['success', { 'template-1': 'reject' }, 'rejected'],
    ['success', { 'template-1': 'ban' }, 'barred'],
    ['success', { 'template-1': 'filter' }, 'barred'],
    ['success', { another: 'accept' }, 'failed'],
    ['fail', { errCode: 20004 }, 'off'],
    ['fail', { errCode: 20005 }, 'barred'],
    ['fail', { errCode: 10002 }, 'failed'],
    ['fail', {}, 'failed'],
  ] as const)('%s %j: %s', async (how, answer, consent) => {
    phone.wx = answering(how, answer);
    expect(await wechat.askForMessages(['template-1'])).toBe(consent);
  });
  it('too old to ask: failed', async () => {
    phone.wx = {};
    expect(await wechat.askForMessages(['template-1'])).toBe('failed');
  });
});

describe('asked for messages, Alipay', () => {
  it.each([
    ['success', { behavior: 'subscribe', result: { subscribedEntityIds: ['template-1'] } }, 'accepted'],
    ['success', { behavior: 'subscribe', result: { subscribedEntityIds: [] } }, 'rejected'],
    ['success', { behavior: 'cancel', errorCode: 11 }, 'rejected'],
    ['fail', { error: 11 }, 'rejected'],
    ['fail', { behavior: '', errorCode: 402 }, 'barred'],
    ['fail', { behavior: '', errorCode: '100201' }, 'failed'],
    ['success', {}, 'failed'],
  ] as const)('%s %j: %s', async (how, answer, consent) => {
    phone.my = answering(how, answer);
    expect(await alipay.askForMessages(['template-1'])).toBe(consent);
  });
});
