// What Alipay's refusal of a template message means: the person's will, the moment, or something of ours to mend.
import { expect, it } from '@jest/globals';
import { createMessengers } from '../../../server/messages/messengers';
import { GatewayUnanswered } from '../../../server/payments/gateway';

const facts = { plate: '浙A12345', occurredAt: 0, place: '天目山路', offence: '逆行' };
const sendTo = (refusal?: { status: number; code: string }) => {
  const ask = async () => {
    if (refusal && refusal.status >= 500) throw new GatewayUnanswered(refusal.code);
    return { status: refusal?.status ?? 200, body: { code: refusal?.code }, requestId: 'T1' };
  };
  const alipay = { templateId: 'T', page: 'pages/home/index', fields: { keyword1: 'plate' as const } };
  const deps = { wechat: async () => ({}), alipay: ask };
  return createMessengers({ alipay }, deps).alipay!('o1', { id: 'a1', topic: 'violation', facts: facts as never });
};

it('a taken message is sent', async () => {
  expect(await sendTo()).toBe('sent');
});
it.each(['MSG_UNSUBSCRIBED', 'MSG_REJECTED', 'MSG_CONTENT_NOT_INTERESTED', 'USER_ID_INVALID'])(
  '%s: the person does not want it',
  async (code) => {
    expect(await sendTo({ status: 400, code })).toBe('refused');
  },
);
it.each([
  [400, 'MSG_SEND_ERROR'],
  [400, 'app-call-limited'],
  [429, 'anything'],
])('%i %s: again later', async (status, code) => {
  expect(await sendTo({ status, code })).toBe('busy');
});
it.each([
  [400, 'TEMPLATE_ID_INVALID'],
  [401, 'invalid-signature'],
  [403, 'insufficient-isv-permissions'],
  [500, 'SYSTEM_ERROR'],
])('%i %s is told, and is nobody’s will', async (status, code) => {
  await expect(sendTo({ status, code })).rejects.toThrow(code);
});
