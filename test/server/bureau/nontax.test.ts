// A decision looked up by its number at WeChat's non-tax platform: what is owed, and what was paid there already.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../sandbox/main';
import { nonTaxCodes } from '../../../sandbox/wechat/non-tax';
import { nonTax } from '../../../server/bureau/nontax';
import type { Bureau } from '../../../server/ports';
import { wechatCall, type WechatCall } from '../../../server/wechat/access-token';
import type { Samples } from '../../support/house';
import { movableClock } from '../../support/movable-clock';
import { hangzhouOffice } from '../../support/offices';

const clock = movableClock();
const folder = mkdtempSync(join(tmpdir(), 'fadan-'));
let sandbox: Sandbox;
let samples: Samples;
let call: WechatCall;
let bureau: Bureau;
const where = { department_code: '065080906', region_code: '330100' };

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, dataFolder: folder, now: () => clock.now() });
  samples = await (await fetch(`${sandbox.url}/__sandbox/samples`)).json() as Samples;
});
afterAll(async () => {
  await sandbox.stop();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  await post('nontax/faults', { errcode: null });
  call = wechatCall(sandbox.settings.wechat, clock);
  const city = { region: '3301', office: hangzhouOffice, serviceId: 1, departmentCode: where.department_code };
  const settings = { unknownNumber: [nonTaxCodes.unknownNumber], alreadyPaid: [nonTaxCodes.alreadyPaid] };
  bureau = nonTax({ settings, appId: sandbox.settings.wechat.appId, call, city, clock });
});
const post = async (path: string, body: object) => fetch(`${sandbox.url}/__sandbox/${path}`, {
  method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
});

it('says what is owed, with the authority\'s own surcharge, and offers no payment of it', async () => {
  const decision = await bureau.decision(samples.overdueDecisionNumber);
  expect(decision).toMatchObject({ number: samples.overdueDecisionNumber, plate: '', points: null, payableOnline: false, status: 'unpaid', office: hangzhouOffice });
  expect(decision.fineFen).toBeGreaterThan(0);
  expect(decision.surchargeFen).toBeGreaterThan(0);
});

it('finds the same fine whether a region adds surcharges to its items or not', async () => {
  const together = await bureau.decision(samples.overdueDecisionNumber);
  await post('nontax/faults', { errcode: null, split: true });
  expect(await bureau.decision(samples.overdueDecisionNumber)).toEqual(together);
});

it('knows what was paid through the platform, and what went back', async () => {
  const number = samples.anotherDecisionNumber;
  const { fineFen, surchargeFen } = await bureau.decision(number);
  const common = { appid: sandbox.settings.wechat.appId, payment_notice_no: number, ...where };
  const { order_id: orderId } = await call('/nontax/unifiedorder', {
    ...common, openid: 'o1', ip: '1.2.3.4', desc: '交通罚款', fee: fineFen + surchargeFen!, scene: 'miniprogram', items: [],
  });
  expect(await bureau.decision(number)).toMatchObject({ status: 'unpaid' });
  await post('nontax/pay', { orderId });
  expect(await bureau.decision(number)).toMatchObject({ status: 'paid' });
  await call('/nontax/refund', { appid: common.appid, order_id: orderId, reason: '线上线下重复缴费' });
  expect(await bureau.decision(number)).toMatchObject({ status: 'unpaid' });
});

it('asks for a new token when WeChat no longer takes the old one', async () => {
  await bureau.decision(samples.decisionNumber);
  await post('wechat/forget-token', {});
  await bureau.decision(samples.decisionNumber);
  clock.pass(3 * 3600_000);
  expect(await bureau.decision(samples.decisionNumber)).toMatchObject({ number: samples.decisionNumber });
});

it.each([
  [nonTaxCodes.unknownNumber, 'decision_unknown'], [nonTaxCodes.alreadyPaid, 'decision_paid'],
  [45009, 'source_busy'], [45011, 'source_busy'], [48001, 'source_closed'], [40013, 'source_closed'], [40164, 'source_closed'],
  [-1, 'bureau_down'], [40001, 'bureau_down'], [999, 'bureau_down'],
])('%s is %s', async (errcode, code) => {
  await post('nontax/faults', { errcode });
  await expect(bureau.decision(samples.decisionNumber)).rejects.toMatchObject({ code });
});

it('says that it does not know a number that nobody issued', async () => {
  await expect(bureau.decision('3301061999999999')).rejects.toMatchObject({ code: 'decision_unknown', place: { field: 'number' } });
});

it('lists no car', async () => {
  await expect(bureau.violations({ plate: '浙A12345', plateType: '02', lastSix: '123456' })).rejects.toMatchObject({ code: 'source_reads_only' });
});
