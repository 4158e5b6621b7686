// Messages about plates and places that a template does not take as they are.
import Fastify from 'fastify';
import { expect, it } from '@jest/globals';
import { registerSubscribeMessage } from '../../../sandbox/wechat/subscribe-message';
import { createMessengers } from '../../../server/messages/messengers';

const facts = {
  plate: '浙A12345',
  occurredAt: Date.parse('2026-11-20T08:00:00+08:00'),
  place: '天目山路',
  offence: '逆行',
};
const settings = {
  templateId: 'T',
  page: 'pages/home/index',
  state: 'formal' as const,
  fields: { car_number1: 'plate', time2: 'time', thing3: 'place', thing4: 'offence' } as const,
};

/** WeChat's stand-in judges what it is sent; answers what was delivered. */
async function sent(change: Partial<typeof facts>): Promise<Record<string, string>[]> {
  const app = Fastify();
  const delivered: Record<string, string>[] = [];
  const messages = { send: ({ values }: { values: Record<string, string> }) => void delivered.push(values) };
  registerSubscribeMessage(app, { refusalOf: () => undefined } as never, messages as never);
  const wechat = async (url: string, payload?: object) =>
    (await app.inject({ method: 'POST', url, payload: payload! })).json();
  const { weapp } = createMessengers({ wechat: settings }, { wechat, alipay: {} as never });
  expect(
    await weapp!('o1', {
      id: 'announcement 1',
      topic: 'violation',
      facts: { ...facts, ...change } as never,
    }),
  ).toBe('sent');
  return delivered;
}

it.each([
  ['京X1234应急', '京X1234急'],
  ['民航A1234', '民A1234'],
  ['粤Z1234港', '粤Z1234港'],
  ['京AD12345', '京AD12345'],
])('the plate %s is told as %s', async (plate, told) => {
  expect(await sent({ plate })).toEqual([expect.objectContaining({ car_number1: told })]);
});

it('what the template refuses in plain words too is told to nobody, and to whoever mends templates', async () => {
  const heard: unknown[] = [];
  const refuses = async () => ({ errcode: 47003, errmsg: 'argument invalid' });
  const unfit = (code?: number) => heard.push(code);
  const { weapp } = createMessengers({ wechat: settings }, { wechat: refuses, alipay: {} as never, unfit });
  expect(await weapp!('o1', { id: 'announcement 1', topic: 'violation', facts: facts as never })).toBe('unfit');
  expect(heard).toEqual([47003]);
});

it('a place that the template refuses is told in plain words', async () => {
  expect(await sent({ place: '𠅤家路\n12号🚓（东）' })).toEqual([expect.objectContaining({ thing3: '家路12号东' })]);
});
