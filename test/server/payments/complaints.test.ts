// A payer complains in WeChat that the fine was paid twice. Somebody has to hear of it, answer, and end it.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { opsProgram } from '../../../server/ops/program';
import { OpsRefused } from '../../../server/ops/audit';
import { watchComplaints } from '../../../server/payments/complaints';
import { systemRuntime } from '../../../server/runtime';
import { wireComplaints } from '../../../server/wiring/complaints';
import { post } from '../../sandbox/merchant';
import { signIn } from '../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../support/house/house';

let house: House;
let order: string;
beforeAll(async () => {
  house = await openHouse();
  const driver = await signIn(house, 'complains');
  await driver.agree();
  const { opened } = await driver.open([house.samples.decisionNumber]);
  await driver.atCashier(opened.body, 'pay');
  await driver.until(opened.body.paymentId, ({ state }) => state === 'paid');
  order = (await house.db.selectFrom('attempts').select('out_trade_no').executeTakeFirstOrThrow()).out_trade_no;
});
afterAll(() => house.stop());

const complain = async (words: string) =>
  ((await post(`${house.sandbox.url}/__sandbox/wechat/complain`, { outTradeNo: order, words })) as { id: string }).id;
const look = () =>
  watchComplaints({
    db: house.db,
    runtime: systemRuntime,
    complaints: wireComplaints(house.settings, systemRuntime),
  })();
const cases = () => house.db.selectFrom('cases').select(['number', 'closing_note']).execute();
async function ops(...words: string[]): Promise<string> {
  const printed: string[] = [];
  const operator = async () => ({
    db: house.db,
    actor: 'lin',
    runtime: systemRuntime,
    print: (text: string) => void printed.push(text),
    complaints: wireComplaints(house.settings, systemRuntime),
  });
  await opsProgram(operator, { complaints: operator }).exitOverride().parseAsync(words, { from: 'user' });
  return printed.join('\n');
}

it('is a case until it is answered and dealt with', async () => {
  await look();
  expect(await cases()).toEqual([]);
  const id = await complain('重复缴款，请退款');
  await look();
  await look();
  expect(await cases()).toEqual([{ number: id, closing_note: null }]);
  expect(await ops('complaints')).toMatch(new RegExp(`${id} .*PENDING .*${order} .*重复缴款`));

  await ops('answer-complaint', id, '--text', '已核实，将原路退回');
  await complain('还没有收到');
  expect(await ops('complaints')).toMatch(/PROCESSING, wrote again/);
  await look();
  expect(await cases()).toEqual([{ number: id, closing_note: null }]);

  await ops('answer-complaint', id, '--text', '已退回', '--done');
  await look();
  expect(await cases()).toEqual([{ number: id, closing_note: expect.stringContaining('dealt with') }]);
  const acts = await house.db.selectFrom('audit_log').select(['act', 'subject']).orderBy('at').execute();
  expect(acts).toContainEqual({ act: 'complaint answered', subject: id });
});

it('is refused where there is none, where it is over, and where the answer is too long', async () => {
  await expect(ops('answer-complaint', 'NONE', '--text', '好')).rejects.toThrow(OpsRefused);
  const [{ number } = { number: '' }] = await cases();
  await expect(ops('answer-complaint', number, '--text', '好')).rejects.toThrow('INVALID_REQUEST');
  await expect(ops('answer-complaint', number, '--text', '好'.repeat(201))).rejects.toThrow('200 characters');
});
