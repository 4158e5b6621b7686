// What Alipay's refusal of a template message means: the person's will, the moment, or something of ours to mend.
import { expect, it } from '@jest/globals';
import type { AlipaySdk } from 'alipay-sdk';
import { createMessengers } from '../../../server/messages/messengers';

const facts = { plate: '浙A12345', occurredAt: 0, place: '天目山路', offence: '逆行' };
const sendTo = (refusal?: { responseHttpStatus: number; code: string }) => {
  const curl = async () => {
    if (refusal) throw Object.assign(new Error(refusal.code), refusal);
  };
  const alipay = { templateId: 'T', page: 'pages/home/index', fields: { keyword1: 'plate' as const } };
  const deps = { wechat: async () => ({}), alipay: { curl } as unknown as AlipaySdk };
  return createMessengers({ alipay }, deps).alipay!('o1', { id: 'a1', topic: 'violation', facts: facts as never });
};

it('a taken message is sent', async () => {
  expect(await sendTo()).toBe('sent');
});
it.each(['MSG_UNSUBSCRIBED', 'MSG_REJECTED', 'MSG_CONTENT_NOT_INTERESTED', 'USER_ID_INVALID'])(
  '%s: the person does not want it',
  async (code) => {
    expect(await sendTo({ responseHttpStatus: 400, code })).toBe('refused');
  },
);
it.each([
  [400, 'MSG_SEND_ERROR'],
  [400, 'app-call-limited'],
  [429, 'anything'],
])('%i %s: again later', async (responseHttpStatus, code) => {
  expect(await sendTo({ responseHttpStatus, code })).toBe('busy');
});
it.each([
  [400, 'TEMPLATE_ID_INVALID'],
  [401, 'invalid-signature'],
  [403, 'insufficient-isv-permissions'],
  [500, 'SYSTEM_ERROR'],
])('%i %s is told, and is nobody’s will', async (responseHttpStatus, code) => {
  await expect(sendTo({ responseHttpStatus, code })).rejects.toThrow(code);
});
