// Shanghai's bank has a merchant at WeChat Pay alone, Guangdong's at Alipay alone: whoever cannot pay here reads so before any cashier,
// and where it can be paid.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { domains } from '../../../../golive/console';
import type { Decision } from '../../../../contract/decisions';
import type { Invitation, Invited } from '../../../../contract/invitations';
import type { Quote, Receipt } from '../../../../contract/payments';
import { agreementVersion } from '../../../../contract/session';
import { createOpenPayment } from '../../../../server/payments/opening/open-payment';
import type { GatewayPoller } from '../../../../server/payments/proofs/poll-gateway';
import { gatewayFor } from '../../../../server/payments/payees';
import { systemRuntime } from '../../../../server/runtime';
import type { Settings } from '../../../../server/settings';
import { wireComplaints } from '../../../../server/wiring/complaints';
import { wireOperatorGateways } from '../../../../server/wiring/operator-gateways';
import { movableDate } from '../../../support/clocks/movable-date';
import { signIn, type Api } from '../../../support/drivers/driver-at-the-api';
import { openChat, wordsOf } from '../../../support/drivers/follower';
import { openHouse, type House } from '../../../support/house/house';
import { beijing, guangzhou, shanghai, unpaidDecisions } from '../../../support/house/unpaid-decisions';

const evening = '2026-11-23T12:00:00+08:00';
let house: House;
let date: ReturnType<typeof movableDate>;
let weapp: Api;
let alipay: Api;
let decisionOf: Awaited<ReturnType<typeof unpaidDecisions>>;
beforeAll(async () => {
  date = movableDate(evening);
  house = await openHouse({ runtime: systemRuntime, merchants: 3, change: oneGatewayEach });
  decisionOf = await unpaidDecisions(house);
  [weapp, alipay] = [await signIn(house, 'in WeChat'), await signIn(house, 'in Alipay', 'alipay')];
  for (const driver of [weapp, alipay]) await driver.agree();
});
afterAll(async () => {
  await house.stop();
  date.restore();
});

function oneGatewayEach(settings: Settings): Settings {
  const payees = settings.payees!.map(({ wechatPay, alipay: merchant, ...payee }) =>
    payee.id === 'shanghai' ? { ...payee, wechatPay: wechatPay! } : { ...payee, alipay: merchant! },
  );
  return { ...settings, payees };
}

const lookUp = async (driver: Api, number: string) =>
  (await driver.call<Decision>('POST', '/v1/decisions/lookup', { number })).body;
const quote = (driver: Api, ...decisionNumbers: string[]) =>
  driver.call<Quote>('POST', '/v1/quotes', { decisionNumbers, paidFor: 'mine' });
async function pays(driver: Api, number: string): Promise<string> {
  const { opened } = await driver.open([number]);
  await driver.atCashier(opened.body, 'pay');
  await driver.until(opened.body.paymentId, ({ items }) => items[0]!.outcome === 'settled');
  return opened.body.paymentId;
}

describe('a driver', () => {
  it('reads beside a decision by which gateway alone its payee takes money', async () => {
    expect(await lookUp(alipay, decisionOf(shanghai))).toMatchObject({ takenBy: ['wechat'] });
    expect(await lookUp(weapp, decisionOf(guangzhou))).toMatchObject({ takenBy: ['alipay'] });
    expect(await lookUp(weapp, decisionOf(beijing))).not.toHaveProperty('takenBy');
  });

  it('is given no sum that could not be paid here', async () => {
    const refused = { status: 409, body: { code: 'not_taken_here', field: 'decisionNumbers', at: 0 } };
    expect(await quote(alipay, decisionOf(shanghai))).toMatchObject(refused);
    expect(await quote(weapp, decisionOf(guangzhou), decisionOf(guangzhou))).toMatchObject(refused);
  });

  it('pays of several what can be paid here, and reads which are left out', async () => {
    const [notHere, here] = [decisionOf(shanghai), decisionOf(beijing)];
    const { body } = await quote(alipay, notHere, here);
    expect(body).toMatchObject({ items: [{ decisionNumber: here }], elsewhere: [notHere], later: 0 });
    expect((await quote(weapp, notHere)).body).not.toHaveProperty('elsewhere');
  });

  it('pays where the payee takes money, and has a receipt that names it', async () => {
    const paid = await pays(weapp, decisionOf(shanghai));
    await pays(alipay, decisionOf(guangzhou));
    const { body } = await weapp.call<Receipt>('GET', `/v1/payments/${paid}/receipt`);
    expect(body).toMatchObject({ gateway: 'wechat', payee: house.settings.payees![0]!.name });
  });

  it('asks by a link somebody who is where it can be paid', async () => {
    const number = decisionOf(shanghai);
    const { body: sent } = await alipay.call<Invitation>('POST', '/v1/invitations', { number, note: '' });
    const { body } = await weapp.call<Invited>('POST', '/v1/invitations/look', { token: sent.link!.token });
    expect(body).toMatchObject({ state: 'open', decision: { takenBy: ['wechat'] } });
  });

  it('gets no cashier for a sum that was read before the payee left', async () => {
    const { body } = await quote(weapp, decisionOf(shanghai));
    const { person_id: id } = await house.db
      .selectFrom('quotes')
      .select('person_id')
      .where('id', '=', body.id)
      .executeTakeFirstOrThrow();
    const payees = house.settings.payees!.map((payee) => ({ ...payee, authorities: [guangzhou, shanghai] }));
    const open = createOpenPayment({
      ...{ db: house.db, runtime: systemRuntime, products: { wechat: { weapp: 'jsapi' }, alipay: {} } },
      settings: { ...house.settings, payees: payees.slice(1) },
      gateways: wireOperatorGateways(house.settings, systemRuntime),
      gatewayPoller: {} as GatewayPoller,
    });
    const person = { id, openId: 'o', platform: 'weapp' as const, agreedVersion: agreementVersion };
    await expect(open(person, body.id, '1.2.3.4')).rejects.toMatchObject({ code: 'not_taken_here' });
  });

  it('is told in a chat where it cannot be paid, and offered no cashier there', async () => {
    const chat = openChat(house, 'asks in a chat');
    await chat.follow();
    const [told, card] = await chat.write(decisionOf(guangzhou), 2);
    expect(wordsOf(told)).toContain('收款单位不在这个支付平台收款');
    expect(card).toMatchObject({ title: '打开查看这份决定书' });
    expect(wordsOf((await chat.write(decisionOf(shanghai), 2))[0])).not.toContain('收款单位');
  });
});

describe('an operator', () => {
  it('is told of a merchant that is missing where a payment of it is asked for', () => {
    const gateways = wireOperatorGateways(house.settings, systemRuntime);
    expect(() => gatewayFor(gateways, { gateway: 'alipay', payee: 'shanghai' })).toThrow(
      'the settings have no merchant of shanghai at alipay: put it back until its payments are a year old',
    );
    expect(() => gatewayFor(gateways, { gateway: 'alipay', payee: 'gone' })).toThrow('no payee gone');
  });

  it('enters only the addresses that hear something, and no other is there', async () => {
    const pasted = domains(house.settings);
    expect(pasted).toContain('/notify/wechat/shanghai');
    expect(pasted).toContain('/notify/alipay/guangdong');
    expect(pasted).not.toContain('/notify/alipay/shanghai');
    const told = async (end: string) =>
      (await fetch(`${house.settings.publicUrl}/notify/${end}`, { method: 'POST' })).status;
    expect([await told('wechat/shanghai'), await told('alipay/shanghai')]).toEqual([401, 404]);
  });

  it('answers complaints of the merchants that there are', async () => {
    expect(await wireComplaints(house.settings, systemRuntime).ofLastMonth()).toEqual([]);
  });

  it('has a bill compared for each merchant that there is', async () => {
    date.set('2026-11-24T10:06:00+08:00');
    const wanted = ['alipay', 'alipay:guangdong', 'bureau', 'ledger', 'wechat', 'wechat:shanghai'];
    const days = () => house.db.selectFrom('reconciled_days').selectAll().where('day', '=', '2026-11-23').execute();
    for (let tries = 0; tries < 100 && (await days()).length < wanted.length; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await days()).map(({ source }) => source).sort()).toEqual(wanted);
    for (const { differences, their_fen: theirs, our_fen: ours } of await days())
      expect({ differences, theirs }).toEqual({ differences: 0, theirs: ours });
  });
});
