// A fine that somebody was asked to pay is paid by another way, or cancelled: its sender is told, once, and the payer pays nothing.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Notices } from '../../../contract/messages';
import type { BureauDecision } from '../../../contract/bureau';
import { lookForOverElsewhere } from '../../../server/family/over-elsewhere';
import { createPaymentStatuses } from '../../../server/payments/payment-statuses';
import { Refused } from '../../../server/ports';
import { systemRuntime } from '../../../server/runtime';
import type { Api } from '../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../support/house/house';
import { listOf, look, payerIn, send, senderIn, stateOf, withdraw } from '../../support/drivers/inviting';
import { knob } from '../../support/drivers/objecting';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.stop());

const told = async (api: Api) =>
  (await api.call<Notices>('GET', '/v1/notices')).body.notices.filter(({ topic }) => topic === 'payment');
const hoursOn = (hours: number) => ({ ...systemRuntime, now: () => new Date(Date.now() + hours * 3_600_000) });
/** The hourly look, some hours on, with what the police say. */
function sweep(hours: number, says: (number: string) => Partial<BureauDecision> | Refused) {
  const asked: string[] = [];
  const decision = async (number: string) => {
    asked.push(number);
    const said = says(number);
    if (said instanceof Refused) throw said;
    return { value: said as BureauDecision, source: { name: 'x', asOf: 'x', state: 'live' as const } };
  };
  const look = lookForOverElsewhere({
    ...{ db: house.db, runtime: hoursOn(hours), paymentStatuses: createPaymentStatuses(house.db), decision },
  });
  return look().then(() => asked);
}
const numbers = () => fetch(`${house.sandbox.url}/__sandbox/bureau/payable`).then((answer) => answer.json());

describe('the sender of a link hears', () => {
  it('that somebody else paid it with us, by no link', async () => {
    const [number] = (await numbers()) as string[];
    const [son, father] = [await senderIn(house, 'son'), await payerIn(house, 'father')];
    const sent = await send(son, number!);
    const { opened } = await father.open([number!]);
    await father.atCashier(opened.body, 'pay');
    await father.until(opened.body.paymentId, ({ state }) => state === 'paid');
    for (let tries = 0; tries < 200 && (await told(son)).length === 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await told(son)).toMatchObject([{ number, result: '已用别的方式缴清' }]);
    expect(await stateOf(son, sent)).toBe('paid_otherwise');
    expect(await told(father)).toHaveLength(1);
  });

  it('that it was paid at a counter, as soon as whoever has the link looks', async () => {
    const [, number] = (await numbers()) as string[];
    const [sister, brother] = [await senderIn(house, 'sister'), await payerIn(house, 'brother')];
    const sent = await send(sister, number!);
    await knob(house, 'bureau/pay-elsewhere', { number });
    for (let times = 0; times < 2; times += 1)
      expect((await look(brother, sent.link!.token)).body).toMatchObject({ state: 'paid_otherwise', decision: null });
    expect(await told(sister)).toHaveLength(1);
    expect(await listOf(sister)).toMatchObject([{ state: 'paid_otherwise', link: null }]);
  });

  it('that it was cancelled, by the hourly look, and no link is asked for again within six hours', async () => {
    const [, , number, another] = (await numbers()) as string[];
    const owner = await senderIn(house, 'waits for a cancelled one');
    const [sent, back] = [await send(owner, number!), await send(owner, another!)];
    await withdraw(owner, back);
    const revoked = () => ({ status: 'revoked' as const });
    expect(await sweep(1, revoked)).toEqual([]);
    expect(await sweep(7, () => ({ status: 'unpaid' }))).toEqual([number]);
    expect(await sweep(8, revoked)).toEqual([]);
    expect(await sweep(14, () => new Refused('bureau_down'))).toEqual([number]);
    expect(await sweep(21, revoked)).toEqual([number]);
    expect(await sweep(28, revoked)).toEqual([]);
    expect(await told(owner)).toMatchObject([{ number, result: '决定已撤销，不用缴' }]);
    expect(await stateOf(owner, sent)).toBe('cancelled');
  });
});
