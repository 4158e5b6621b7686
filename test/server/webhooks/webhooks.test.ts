// A bureau has a system of its own, which wants to hear what becomes of the payments for its decisions.
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { systemSecret } from '../../../sandbox/bureau/own-system';
import { resendWebhooks } from '../../../server/ops/neighbours/webhooks';
import { signed } from '../../../server/webhooks/signature';
import { wireWebhooks } from '../../../server/wiring/webhooks';
import { post } from '../../sandbox/merchant';
import { signIn } from '../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../support/house/house';
import { movableClock } from '../../support/clocks/movable-clock';
import { hearStatements, readsOfLongTables } from '../../support/store/plans';

type Told = { id: string; times: number; type: string; data: { decisions: { number: string; outcome: string }[] } };
const clock = movableClock();
const heardStatements = hearStatements();
const hourMs = 3_600_000;
let house: House;
let number: string;
const settings = () => [
  {
    id: 'own',
    url: `${house.sandbox.url}/bureau/system/events`,
    secrets: [`whsec_${'n'.repeat(44)}`, systemSecret(house.settings.bureau)],
  },
  { id: 'elsewhere', url: 'http://127.0.0.1:9/', secrets: [`whsec_${'e'.repeat(44)}`], authorities: ['99'] },
];
const system = async () =>
  (await (await fetch(`${house.sandbox.url}/__sandbox/bureau/system`)).json()) as { heard: Told[]; refused: string[] };
const faults = (change: object) => post(`${house.sandbox.url}/__sandbox/bureau/system`, change);
/** A node of its own, by a clock that a test moves; the house's service has no webhooks. */
const node = () =>
  wireWebhooks({
    settings: { webhooks: settings() },
    db: house.productDb,
    runtime: { ...clock, sleep: async () => {} },
  });
const jobs = async () =>
  (await house.db.selectFrom('outbox').select('ref').where('kind', '=', 'send_webhook').execute()).map(
    ({ ref }) => ref,
  );
/** The house's own service, which knows no receiver, strikes the job of what was heard off: what is owed stands in the table. */
const owed = async () =>
  (await house.db.selectFrom('webhooks').select(['receiver', 'event']).orderBy('at').execute()).map(
    ({ receiver, event }) => `${receiver} ${event}`,
  );
const cases = () => house.db.selectFrom('cases').select('number').where('kind', '=', 'webhook_given_up').execute();
async function pay(): Promise<string> {
  const driver = await signIn(house, `pays-${Math.random()}`);
  await driver.agree();
  const { opened } = await driver.open([number]);
  await driver.atCashier(opened.body, 'pay');
  await driver.until(opened.body.paymentId, ({ timeline }) => timeline.some(({ step, at }) => step === 'police' && at));
  return opened.body.paymentId;
}
beforeAll(async () => {
  house = await openHouse({ plugin: heardStatements.plugin });
  number = house.samples.decisionNumber;
  await node().readOn(); // it is there before the payment
  await pay();
  await node().readOn();
  await node().readOn();
});
afterEach(() => faults({ down: false, status: null, retryAfterS: null }));
afterAll(() => house.stop());

it('is owed each step once, however often the evidence is read, and only of its own decisions', async () => {
  const told = await house.db.selectFrom('webhooks').select(['receiver', 'body']).orderBy('at').execute();
  expect(told.map(({ receiver, body }) => [receiver, JSON.parse(body).type])).toEqual([
    ['own', 'payment.paid'],
    ['own', 'payment.settled'],
  ]);
  expect(JSON.parse(told[1]!.body).data).toMatchObject({
    state: 'settled',
    decisions: [{ number, outcome: 'settled', bookedAt: expect.stringMatching(/\+08:00$/) }],
  });
  for (const { body } of told) expect(body).not.toMatch(/plate|person|open_?id/i);
});

it('is owed it once when two nodes find it at once', async () => {
  const before = await jobs();
  await house.db.deleteFrom('webhooks').execute();
  await house.db.updateTable('evidence_readers').set({ read_to: 0 }).execute();
  await Promise.all([node().readOn(), node().readOn()]);
  expect((await jobs()).sort()).toEqual([...before, ...before].sort());
  await house.db.deleteFrom('outbox').where('kind', '=', 'send_webhook').execute();
  await house.db.deleteFrom('webhooks').execute();
  await node().readOn();
});

it('that does not answer, or refuses, is told again; one that names a time is told then', async () => {
  const [ref] = await owed();
  await faults({ down: true });
  await expect(node().send(ref!)).rejects.toThrow();
  await faults({ down: false, status: 422 });
  await expect(node().send(ref!)).rejects.toThrow(/422/);
  await faults({ status: 503, retryAfterS: 90 });
  const at = (await node().send(ref!))!;
  expect(Math.round((at - clock.now().getTime()) / 1000)).toBe(90);
  expect((await system()).heard).toEqual([]);
});

it('is left alone for a while after five failures, so that it holds up no other', async () => {
  await faults({ status: 500 });
  const own = node();
  const all = await owed();
  for (let tries = 0; tries < 6; tries += 1) await own.send(all[tries % 2]!).catch(() => undefined);
  await faults({ status: null });
  await expect(own.send(all[0]!)).rejects.toThrow('bureau_down');
  clock.pass(11_000);
});

it('hears it in the end, signed by its old secret while it does not know the new one', async () => {
  for (const ref of await owed()) expect(await node().send(ref)).toBeUndefined();
  const { heard, refused } = await system();
  expect(refused).toEqual([]);
  expect(heard.map(({ type, times }) => [type, times])).toEqual([
    ['payment.paid', 1],
    ['payment.settled', 1],
  ]);
  for (const ref of await owed()) await node().send(ref);
  expect((await system()).heard.every(({ times }) => times === 1)).toBe(true);
});

it('that is mute for three days is given up with one case a day, and hears it all when a person says so', async () => {
  await house.db.updateTable('webhooks').set({ heard_at: null }).execute();
  clock.pass(73 * hourMs);
  await faults({ down: true });
  for (const ref of await owed()) expect(await node().send(ref)).toBeUndefined();
  expect(await cases()).toEqual([{ number: expect.stringMatching(/^own \d{4}-\d\d-\d\d$/) }]);
  await house.db.deleteFrom('outbox').where('kind', '=', 'send_webhook').execute();
  const printed: string[] = [];
  const operator = { db: house.db, actor: 'lin', runtime: clock, print: (text: string) => void printed.push(text) };
  await resendWebhooks(operator, 'own');
  expect(printed).toEqual([expect.stringMatching(/^2 events/)]);
  await expect(resendWebhooks(operator, 'own')).rejects.toThrow('no event was given up');
  await faults({ down: false });
  clock.pass(-73 * hourMs);
  for (const ref of await jobs()) expect(await node().send(ref)).toBeUndefined();
  expect(await house.db.selectFrom('webhooks').select('event').where('heard_at', 'is', null).execute()).toEqual([]);
});

it('believes nothing that is altered, late or signed by another', async () => {
  const [secret, now] = [systemSecret(house.settings.bureau), Date.now()];
  const send = (headers: object, body: string) =>
    fetch(settings()[0]!.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers } as Record<string, string>,
      body,
    }).then(({ status }) => status);
  const of = (at: number, by = secret) => signed([by], { id: 'forged', at, body: '{}' });
  expect(await send(of(now), '{"type":"payment.paid"}')).toBe(401);
  expect(await send(of(now - 301_000), '{}')).toBe(401);
  expect(await send(of(now, `whsec_${'n'.repeat(44)}`), '{}')).toBe(401);
  expect((await system()).refused).toHaveLength(3);
});

it('is signed as the standard’s own example', () => {
  const body = '{"test": 2432232314}';
  const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek';
  expect(signed(['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], { id, at: 1_614_265_330_000, body })).toEqual({
    'webhook-id': id,
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

it('reads no long table whole', async () => {
  const found = await readsOfLongTables(house.db, heardStatements);
  expect(found.filter((read) => /webhook|evidence/.test(read))).toEqual([]);
});
