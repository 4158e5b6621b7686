// WeChat Pay changes its keys: a merchant must hear it under the old one, the new one, and either mode, and nobody else.
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../sandbox/main';
import type { SandboxSettings } from '../../sandbox/settings';
import { createWechatPayCall } from '../../server/gateways/wechat-pay/calls/call';
import { fetchCertificates } from '../../server/gateways/wechat-pay/keys/certificates';
import { createKeyRing } from '../../server/gateways/wechat-pay/keys/key-ring';
import { GatewayUnanswered } from '../../server/payments/gateway';
import { signIn } from '../support/drivers/driver-at-the-api';
import { openHouse } from '../support/house/house';
import { movableClock } from '../support/clocks/movable-clock';
import { untilSo } from '../support/operators/operator';
import { newFolder, post } from '../sandbox/merchant';

let sandbox: Sandbox;
let pay: SandboxSettings['wechatPay'];
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, dataFolder: newFolder() });
  pay = { ...sandbox.settings.wechatPay, publicKeys: {}, certificates: true };
});
afterAll(() => sandbox.stop());
afterEach(() => post(`${sandbox.url}/__sandbox/pay/reset`, {}));
const faults = (change: object) => post(`${sandbox.url}/__sandbox/pay/faults`, change);

function client(settings = pay) {
  const runtime = movableClock();
  const warnings: string[] = [];
  const keys = createKeyRing(settings, runtime, (reason) => void warnings.push(reason));
  const call = createWechatPayCall(settings, runtime, keys);
  return {
    runtime,
    keys,
    warnings,
    ask: () => call('GET', `/v3/pay/transactions/out-trade-no/NOBODY?mchid=${pay.mchId}`),
  };
}

it('follows a rotation: whichever certificate signs, a look at the list makes it known', async () => {
  await faults({ certificates: 'one' });
  const { ask, runtime, keys, warnings } = client();
  expect(await ask()).toMatchObject({ signed: true });
  await faults({ certificates: 'rotating' });
  runtime.pass(61_000);
  const answers = await Promise.all(Array.from({ length: 24 }, ask));
  expect(answers.every(({ signed }) => signed)).toBe(true);
  expect(Object.keys(await keys.holding('any'))).toHaveLength(2);
  expect(warnings).toEqual([]);
});

it('believes no certificate that is over, and says so', async () => {
  await faults({ certificates: 'expired' });
  const { ask, keys, warnings } = client();
  expect(await ask()).toMatchObject({ signed: false });
  expect(await keys.holding('any')).toEqual({});
  expect(warnings).toEqual([expect.stringMatching(/^the last certificate ends at /)]);
});

it('looks once a minute however many unknown serials are sent to it', async () => {
  await faults({ certificates: 'one' });
  const { keys, runtime } = client();
  await keys.holding('first');
  await faults({ certificates: 'none' });
  await Promise.all(Array.from({ length: 50 }, (_, at) => keys.holding(`unknown ${at}`)));
  expect(Object.keys(await keys.holding('x'))).toHaveLength(1);
  runtime.pass(61_000);
  // The list is refused now: the keys stay as they were, and nothing throws.
  expect(Object.keys(await keys.holding('y'))).toHaveLength(1);
});

it.each(['unsigned', 'malformed', 'http500', 'lost_response'])(
  'takes no list of certificates that is %s',
  async (kind) => {
    await faults({ certificates: 'one', failNext: { path: '/v3/certificates', times: 1, kind } });
    await expect(fetchCertificates(pay, movableClock())).rejects.toThrow(GatewayUnanswered);
  },
);

it('takes no list that is sealed with another key, or that this merchant does not have', async () => {
  await expect(fetchCertificates(pay, movableClock())).rejects.toThrow('404');
  await faults({ certificates: 'one' });
  await expect(fetchCertificates({ ...pay, apiV3Key: '0'.repeat(32) }, movableClock())).rejects.toThrow(
    GatewayUnanswered,
  );
});

it.each([
  ['certificates only', 'certificate', 'one', 0],
  ['both, in the days of the change', 'mixed', 'rotating', 1],
] as const)('hears of a payment with %s', async (_name, notificationKey, certificates, publicKeys) => {
  const house = await openHouse({
    change: (settings) => ({
      ...settings,
      wechatPay: {
        ...settings.wechatPay,
        certificates: true,
        publicKeys: Object.fromEntries(Object.entries(settings.wechatPay.publicKeys).slice(0, publicKeys)),
      },
    }),
  });
  try {
    await post(`${house.sandbox.url}/__sandbox/pay/faults`, { notificationKey, certificates });
    const driver = await signIn(house, 'keys');
    await driver.agree();
    const { opened } = await driver.open([house.samples.decisionNumber]);
    await driver.atCashier(opened.body, 'pay');
    await driver.until(opened.body.paymentId, ({ state }) => state === 'paid');
    // On a busy machine our own question may be answered first, and the gateway may say it twice.
    const verdicts = () =>
      house.db.selectFrom('notifications').select('verdict').where('gateway', '=', 'wechat').execute();
    await untilSo(
      async () => (await verdicts()).length > 0,
      () => undefined,
    );
    expect(new Set((await verdicts()).map(({ verdict }) => verdict))).toEqual(new Set(['taken']));
  } finally {
    await house.stop();
  }
});
