// A decision looked up by its number at WeChat's non-tax platform: what is owed, and what was paid there already.
import { addFen, fen, type Fen } from '#domain/payments/money';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../../sandbox/main';
import { nonTaxCodes } from '../../../../sandbox/treasury/order';
import { nonTax } from '../../../../server/bureau/sources/nontax';
import type { Bureau } from '../../../../server/ports';
import { createWechatApi, type WechatCall } from '../../../../server/accounts/wechat-api';
import type { Samples } from '../../../support/house/house';
import { movableClock } from '../../../support/clocks/movable-clock';
import { tokensInMemory } from '../../../support/store/tokens-in-memory';
import { hangzhouOffice } from '../../../support/neighbours/offices';

const clock = movableClock();
const folder = mkdtempSync(join(tmpdir(), 'fadan-'));
let sandbox: Sandbox;
let samples: Samples;
let call: WechatCall;
let bureau: Bureau;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, dataFolder: folder, now: () => clock.now() });
  samples = (await (await fetch(`${sandbox.url}/__sandbox/samples`)).json()) as Samples;
});
afterAll(async () => {
  await sandbox.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  await post('nontax/faults', { errcode: null });
  ({ call } = createWechatApi(sandbox.settings.wechat, tokensInMemory(clock)));
  const city = { region: '3301', office: hangzhouOffice, serviceId: 1, departmentCode: '065080906' };
  const settings = { unknownNumber: [nonTaxCodes.unknownNumber], alreadyPaid: [nonTaxCodes.alreadyPaid] };
  bureau = nonTax({ settings, appId: sandbox.settings.wechat.appId, call, city, clock });
});
const post = async (path: string, body: object) =>
  fetch(`${sandbox.url}/__sandbox/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

it("says what is owed, with the authority's own surcharge, and leaves its payment to the treasury", async () => {
  const decision = await bureau.decision(samples.overdueDecisionNumber);
  expect(decision).toMatchObject({
    number: samples.overdueDecisionNumber,
    plate: '',
    points: null,
    payableOnline: false,
    atTreasury: true,
    status: 'unpaid',
    office: hangzhouOffice,
  });
  expect(decision.fineFen).toBeGreaterThan(0);
  expect(decision.surchargeFen).toBeGreaterThan(0);
});

it('finds the same fine whether a region adds surcharges to its items or not', async () => {
  const together = await bureau.decision(samples.overdueDecisionNumber);
  await post('nontax/faults', { errcode: null, split: true });
  expect(await bureau.decision(samples.overdueDecisionNumber)).toEqual(together);
});

it('knows what was paid through the platform, and what went back', async () => {
  const counter = bureau.treasury!(samples.anotherDecisionNumber)!;
  const { orderId } = await counter.open(await wanted());
  expect(await bureau.decision(samples.anotherDecisionNumber)).toMatchObject({ status: 'unpaid' });
  await post('nontax/pay', { orderId });
  expect(await bureau.decision(samples.anotherDecisionNumber)).toMatchObject({ status: 'paid' });
  await counter.refund(orderId, '线上线下重复缴费');
  expect(await bureau.decision(samples.anotherDecisionNumber)).toMatchObject({ status: 'unpaid' });
});

/** An order for what is owed now. */
async function wanted(more: { totalFen?: Fen; inBrowser?: boolean } = {}) {
  const { number, fineFen, surchargeFen } = await bureau.decision(samples.anotherDecisionNumber);
  return {
    number,
    totalFen: addFen([fineFen, surchargeFen!]),
    openId: 'o1',
    payerIp: '1.2.3.4',
    inBrowser: false,
    returnTo: 'http://127.0.0.1/back',
    ...more,
  };
}

describe("an order at the treasury's cashier", () => {
  const counter = () => bureau.treasury!(samples.anotherDecisionNumber)!;
  it('leads a mini-program to another one, a browser to a page', async () => {
    const { orderId, cashier } = await counter().open(await wanted());
    expect(cashier).toEqual({
      kind: 'mini_program',
      appId: expect.stringMatching(/^wx\w{16}$/),
      path: `pages/pay/pay?order_id=${orderId}`,
    });
    const inBrowser = await counter().open(await wanted({ inBrowser: true }));
    expect(inBrowser.cashier).toEqual({
      kind: 'redirect',
      url: `${sandbox.url}/nontax/cashier?order_id=${inBrowser.orderId}`,
    });
    expect(await (await fetch(`${sandbox.url}/nontax/cashier?order_id=${inBrowser.orderId}`)).text()).toContain(
      samples.anotherDecisionNumber,
    );
  });
  it('says how it goes: open, paid, given back; or run out', async () => {
    const { totalFen } = await wanted();
    const { orderId } = await counter().open(await wanted());
    expect(await counter().query(orderId)).toEqual({ state: 'open', feeFen: totalFen, transactionId: null });
    await post('nontax/pay', { orderId });
    expect(await counter().query(orderId)).toMatchObject({ state: 'paid', transactionId: expect.any(String) });
    await counter().refund(orderId, '线上线下重复缴费');
    expect(await counter().query(orderId)).toMatchObject({ state: 'refunded' });
    const { orderId: left } = await counter().open(await wanted());
    await post('nontax/pay', { orderId: left, ends: true });
    expect(await counter().query(left)).toMatchObject({ state: 'closed' });
  });
  it('is not made for an amount that is owed no more', async () => {
    await expect(counter().open(await wanted({ totalFen: fen(1) }))).rejects.toMatchObject({ code: 'amount_changed' });
  });
  it.each([
    [nonTaxCodes.alreadyPaid, 'decision_paid'],
    [45009, 'source_busy'],
    [48001, 'source_closed'],
    [-1, 'bureau_down'],
  ])('refused with %s is %s', async (errcode, code) => {
    const order = await wanted();
    await post('nontax/faults', { errcode });
    await expect(counter().open(order)).rejects.toMatchObject({ code });
    await expect(counter().query('AQ1')).rejects.toMatchObject({ code });
    await expect(counter().refund('AQ1', 'why')).rejects.toMatchObject({ code });
  });
});

it('asks for a new token when WeChat no longer takes the old one', async () => {
  await bureau.decision(samples.decisionNumber);
  await post('wechat/forget-token', {});
  await bureau.decision(samples.decisionNumber);
  clock.pass(3 * 3600_000);
  expect(await bureau.decision(samples.decisionNumber)).toMatchObject({ number: samples.decisionNumber });
});

it.each([
  [nonTaxCodes.unknownNumber, 'decision_unknown'],
  [nonTaxCodes.alreadyPaid, 'decision_paid'],
  [45009, 'source_busy'],
  [45011, 'source_busy'],
  [48001, 'source_closed'],
  [40013, 'source_closed'],
  [40164, 'source_closed'],
  [-1, 'bureau_down'],
  [40001, 'bureau_down'],
  [999, 'bureau_down'],
])('%s is %s', async (errcode, code) => {
  await post('nontax/faults', { errcode });
  await expect(bureau.decision(samples.decisionNumber)).rejects.toMatchObject({ code });
});

it('says that it does not know a number that nobody issued', async () => {
  await expect(bureau.decision('3301061999999999')).rejects.toMatchObject({
    code: 'decision_unknown',
    place: { field: 'number' },
  });
});

it('lists no car', async () => {
  await expect(bureau.violations({ plate: '浙A12345', plateType: '02', lastSix: '123456' })).rejects.toMatchObject({
    code: 'source_reads_only',
  });
});
