import { describe, expect, it } from '@jest/globals';
import type { WechatAnswer } from '../../../server/accounts/wechat-api';
import { createAccountMessengers } from '../../../server/messages/account-messengers';

const fields = { car_number1: 'plate', time2: 'time', thing3: 'place', thing4: 'offence' } as const;
const template = { templateId: 't', page: 'pages/home/index', fields };
const facts = {
  plate: '京A12345',
  occurredAt: '2026-11-28T08:15:00+08:00',
  place: '朝阳区东三环中路\n辅路双井桥北向南第二车道',
  offence: '机动车违反禁止标线指示的',
};

/** What WeChat answers each time, and what was asked of it and of us. */
async function notified(...codes: number[]) {
  const asked: { path: string; body: Record<string, unknown> }[] = [];
  const left: string[] = [];
  const unfit: (number | undefined)[] = [];
  const ways = createAccountMessengers(
    { violation: { template, subscription: template } },
    {
      call: async (path, body) => {
        asked.push({ path, body: body as Record<string, unknown> });
        return { errcode: codes[asked.length - 1] ?? 0, errmsg: 'x' } as WechatAnswer;
      },
      appId: 'wx1',
      left: async (openId) => void left.push(openId),
      unfit: (code) => void unfit.push(code),
    },
  );
  const deliveries = [];
  for (const send of ways) deliveries.push(await send('o1', { id: 'a1', topic: 'violation', facts }));
  return { asked, left, unfit, deliveries };
}

it('a notice opens the mini-program, has no address in it, no colour, and fields that fit', async () => {
  const { asked } = await notified();
  const [{ path, body }] = asked as [(typeof asked)[0]];
  expect(path).toBe('/cgi-bin/message/template/send');
  expect(body).toMatchObject({ miniprogram: { appid: 'wx1', pagepath: 'pages/home/index' }, client_msg_id: 'a1' });
  const { data } = body as { data: Record<string, object> };
  expect(data.time2).toEqual({ value: '2026-11-28 08:15' });
  expect([...(data.thing3 as { value: string }).value]).toHaveLength(20);
  expect(JSON.stringify(body)).not.toMatch(/\\n|"url"|color/);
});

describe('each code by its meaning', () => {
  it.each([
    [43101, 'refused'],
    [40003, 'refused'],
    [45009, 'busy'],
    [45047, 'busy'],
    [47003, 'unfit'],
    [40037, 'unfit'],
    [48001, 'unfit'],
  ] as const)('%i is %s', async (code, delivery) => {
    expect((await notified(code)).deliveries[0]).toBe(delivery);
  });
  it('didano-weiChat#238: 43004 is told once and never tried again', async () => {
    expect(await notified(43004)).toMatchObject({ left: ['o1'], deliveries: ['refused', 'sent'] });
  });
  it('what is ours to mend is told to us', async () => {
    expect((await notified(47003)).unfit).toEqual([47003]);
  });
});
