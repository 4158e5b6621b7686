// The next morning: both gateways' real bills and the bureau's record against the ledger, by the service's own chore.
import { runtimeAt } from '../../support/clocks/runtime';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createAlipayBill } from '../../../server/gateways/alipay/bills/bill';
import { statementOf } from '../../support/books/read-bills';
import { createAlipayAsk } from '../../../server/gateways/alipay/ask';
import { createAlipayCall } from '../../../server/gateways/alipay/call';
import { planReconciling } from '../../../server/reconciliation/daily';
import { startService, type Service } from '../../../server/service';
import { unnamedRefund } from '../../../server/reconciliation/name-refunds';
import { systemRuntime } from '../../../server/runtime';
import { dayOf } from '#domain/days/day';
import { signIn, type Api } from '../../support/drivers/driver-at-the-api';
import { freePort, openHouse, type House } from '../../support/house/house';
import { hearStatements, readsOfLongTables } from '../../support/store/plans';
import { movableDate } from '../../support/clocks/movable-date';
import { askWechat, post, tapWechat, wechatOpenId } from '../../sandbox/merchant';

const heard = hearStatements();
let house: House;
let secondNode: Service;
let runtime: ReturnType<typeof movableDate>;
beforeAll(async () => {
  // One clock for service, sandbox and Alipay's library, which takes none.
  runtime = movableDate('2026-11-23T12:00:00+08:00');
  house = await openHouse({ runtime: systemRuntime, plugin: heard.plugin }); // whose clock is moved, away from PostgreSQL's
  const port = await freePort();
  secondNode = await startService({ ...house.settings, port }, { db: house.productDb, runtime: systemRuntime });
});
afterAll(async () => {
  await secondNode.stop();
  await house.stop();
  runtime.restore();
});

const paying = async (driver: Api, number: string) => {
  const { opened } = await driver.open([number]);
  await driver.atCashier(opened.body, 'pay');
  return opened.body.paymentId;
};
const driverIn = async (platform: 'weapp' | 'alipay') => {
  const driver = await signIn(house, `daily-${platform}`, platform);
  await driver.agree();
  return driver;
};
/** Reconciled means all four: both gateways, the bureau, and the ledger against itself. */
const reconciled = async (day: string) => {
  for (let tries = 0; tries < 100; tries += 1) {
    const rows = await house.db
      .selectFrom('reconciled_days')
      .select(['source', 'differences', 'their_fen', 'our_fen'])
      .where('day', '=', day)
      .execute();
    if (rows.length === 4) return Object.fromEntries(rows.map(({ source, ...row }) => [source, row]));
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${day} was never reconciled`);
};

it('finds a payment and a refund at the gateway that are none of ours, and agrees on all others', async () => {
  const [weapp, alipay] = [await driverIn('weapp'), await driverIn('alipay')];
  const { decisionNumber, anotherDecisionNumber, overdueDecisionNumber } = house.samples;
  const settled = [await paying(weapp, decisionNumber), await paying(alipay, overdueDecisionNumber)];
  for (const [at, id] of settled.entries())
    await [weapp, alipay][at]!.until(id, ({ items }) => items[0]!.outcome === 'settled');
  const payable = await fetch(`${house.sandbox.url}/__sandbox/bureau/payable`);
  const [spare] = (await payable.json()) as [string];
  for (const [driver, number] of [
    [weapp, anotherDecisionNumber],
    [alipay, spare],
  ] as const) {
    const { opened } = await driver.open([number]);
    await post(`${house.sandbox.url}/__sandbox/bureau/pay-elsewhere`, { number });
    await driver.atCashier(opened.body, 'pay');
    await driver.until(opened.body.paymentId, ({ state }) => state === 'refunded');
  }
  await payBehindOurBack('CONSOLE_0001');

  runtime.set('2026-11-24T10:06:00+08:00');
  const sources = await reconciled('2026-11-23');
  expect(sources).toMatchObject({
    alipay: { differences: 0 },
    bureau: { differences: 0 },
    ledger: { differences: 0 },
    wechat: { differences: 2 },
  });
  expect(sources.alipay!.their_fen).toBe(sources.alipay!.our_fen);
  expect(sources.bureau!.their_fen).toBe(sources.bureau!.our_fen);
  const cases = await house.db.selectFrom('cases').select(['kind', 'number', 'their_fen']).orderBy('kind').execute();
  expect(cases).toEqual([
    { kind: 'payment_unknown', number: 'CONSOLE_0001', their_fen: 5000 },
    { kind: 'proof_mismatch', number: 'CONSOLE_0001', their_fen: null }, // its notification came to us, signed
    { kind: 'refund_unknown', number: 'BACK_CONSOLE_0001', their_fen: 2000 },
  ]);
});

it('reads the same from either bill of Alipay, but for the numbers of refunds', async () => {
  const read = (bill: 'trade' | 'signcustomer') =>
    statementOf(
      createAlipayBill(createAlipayCall(createAlipayAsk(house.settings)), { ...house.settings.alipay, bill }),
      '2026-11-23',
    );
  const [trades, account] = [await read('trade'), await read('signcustomer')];
  expect(trades.map(({ kind }) => kind).sort()).toEqual(['payment', 'payment', 'refund']);
  const unnamed = trades.map((line) =>
    line.kind === 'refund' ? { ...line, number: unnamedRefund(line.number.slice(1, 27)) } : line,
  );
  expect(account).toEqual(unnamed);
});

/** Somebody takes and gives back money in the merchant's name without us. */
async function payBehindOurBack(number: string): Promise<void> {
  const pay = house.settings.wechatPay;
  const { json } = await askWechat(pay, {
    method: 'POST',
    path: '/v3/pay/transactions/jsapi',
    body: {
      appid: house.settings.wechat.appId,
      mchid: pay.mchId,
      description: '罚款',
      out_trade_no: number,
      notify_url: `${house.settings.publicUrl}/notify/wechat`,
      amount: { total: 5000 },
      payer: { openid: await wechatOpenId(house.sandbox, 'li') },
    },
  });
  await tapWechat(house.sandbox, { user: 'li', prepayId: json.prepay_id, act: 'pay', at: new Date() });
  await askWechat(pay, {
    method: 'POST',
    path: '/v3/refund/domestic/refunds',
    body: {
      out_trade_no: number,
      out_refund_no: `BACK_${number}`,
      amount: { refund: 2000, total: 5000, currency: 'CNY' },
    },
  });
}

it('plans the next day by itself, each day once however many nodes plan it', async () => {
  await Promise.all(
    [1, 2, 3].map(() =>
      planReconciling(
        house.db,
        runtimeAt(() => new Date()),
      ),
    ),
  );
  const planned = await house.db.selectFrom('outbox').select('ref').where('kind', '=', 'reconcile').execute();
  expect(planned).toEqual([{ ref: dayOf(new Date()) }]);
});

it('catches up with every day that it was away', async () => {
  const aWeekLater = runtimeAt(() => new Date('2026-12-01T09:00:00+08:00'));
  await planReconciling(house.productDb, aWeekLater);
  const planned = await house.db
    .selectFrom('outbox')
    .select('ref')
    .where('kind', '=', 'reconcile')
    .orderBy('ref')
    .execute();
  expect(planned.map(({ ref }) => ref)).toEqual(
    ['24', '25', '26', '27', '28', '29', '30'].map((date) => `2026-11-${date}`).concat('2026-12-01'),
  );
});

it('reads no long table whole', async () => {
  expect(await readsOfLongTables(house.db, heard)).toEqual([]);
});
