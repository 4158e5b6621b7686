// What a person has to mend is said once a code and hour, with what the gateway's support asks for first.
import { expect, it } from '@jest/globals';
import { oncePerCodeAndHour, silenceWatch, withAlarm as watched } from '../../../server/gateways/alarm';
import {
  GatewayRefused,
  GatewayUnanswered,
  type Gateway,
  type Meaning,
  type Refusal,
} from '../../../server/payments/gateway';

const refusal = (code: string, meaning: Meaning): Refusal => ({ code, meaning, message: 'words', requestId: 'R1' });
const refusing = (refused: Refusal): Gateway => ({
  open: async () => ({ kind: 'refused', refusal: refused }),
  query: async () => {
    throw new GatewayRefused(refused);
  },
  close: async () => 'closed',
  refund: async () => ({ kind: 'refused', refusal: refused }),
  queryRefund: async () => ({ kind: 'absent' }),
  betweenRefundsMs: 61_000,
});

type Tell = ReturnType<typeof oncePerCodeAndHour>;
const withAlarm = (name: 'wechat' | 'alipay', gateway: Gateway, alarm: Tell, now = () => 0) =>
  watched(name, gateway, { alarm, silence: silenceWatch({ now: () => new Date(now()) }, alarm, name) });

function listening() {
  let now = 0;
  const heard: string[] = [];
  const alarm = oncePerCodeAndHour({ now: () => new Date(now) }, (gateway, { code, requestId }) =>
    heard.push(`${gateway} ${code} ${requestId}`),
  );
  return { heard, alarm, now: () => now, pass: (ms: number) => (now += ms) };
}

it.each<[Meaning, boolean]>([
  ['our_fault', true],
  ['not_known', true],
  ['no', true],
  ['not_now', false],
  ['already_done', false],
])('a refusal that means %s wakes somebody: %j', async (meaning, isTold) => {
  const { heard, alarm } = listening();
  const gateway = withAlarm('wechat', refusing(refusal('CODE', meaning)), alarm);
  expect((await gateway.open({} as never)).kind).toBe('refused');
  expect(heard).toEqual(isTold ? ['wechat CODE R1'] : []);
});

it('one code is told once in an hour, however it was met; another code at once', async () => {
  const { heard, alarm, pass } = listening();
  const gateway = withAlarm('alipay', refusing(refusal('invalid-signature', 'our_fault')), alarm);
  await gateway.open({} as never);
  await gateway.query('FD1').catch(() => undefined);
  await gateway.refund({} as never);
  pass(3_599_999);
  await gateway.open({} as never);
  expect(heard).toHaveLength(1);
  pass(1);
  await gateway.open({} as never);
  await withAlarm('alipay', refusing(refusal('invalid-app-id', 'our_fault')), alarm).open({} as never);
  expect(heard).toEqual(['alipay invalid-signature R1', 'alipay invalid-signature R1', 'alipay invalid-app-id R1']);
});

it('answers pass as they are', async () => {
  const { alarm } = listening();
  const gateway = withAlarm('wechat', refusing(refusal('CODE', 'our_fault')), alarm);
  await expect(gateway.query('FD1')).rejects.toThrow(GatewayRefused);
  expect([await gateway.close('FD1'), (await gateway.queryRefund({} as never)).kind]).toEqual(['closed', 'absent']);
});

it('a gateway that answers nothing for ten minutes is told of once an hour, and one that answers again is not', async () => {
  const { heard, alarm, pass, now } = listening();
  let fails = true;
  const query = async () => {
    if (fails) throw new GatewayUnanswered('status 500 08F1');
    return { kind: 'unpaid' as const };
  };
  const gateway = withAlarm('wechat', { ...refusing(refusal('CODE', 'not_now')), query }, alarm, now);
  const ask = async (times: number) => {
    for (let time = 0; time < times; time += 1) {
      await gateway.query('FD1').catch(() => undefined);
      pass(60_000);
    }
  };
  await ask(10);
  expect(heard).toEqual([]);
  await ask(20);
  expect(heard).toEqual(['wechat NO_ANSWER status 500 08F1']);
  fails = false;
  await ask(1);
  fails = true;
  await ask(9);
  expect(heard).toHaveLength(1);
});
