// A data key is changed while the service serves: the drill of docs/deploy.md.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { opsProgram } from '../../../../server/ops/program';
import { systemRuntime } from '../../../../server/runtime';
import { startService, type Service } from '../../../../server/service';
import { createRowChain } from '../../../../server/store/sealing/row-chain';
import { sealedColumns } from '../../../../server/store/sealing/reseal';
import { createSeal, type Seal } from '../../../../server/store/sealing/sealing';
import { signIn, type Api } from '../../../support/drivers/driver-at-the-api';
import { freePort, openHouse, type House } from '../../../support/house/house';
import { runtimeAt } from '../../../support/clocks/runtime';

const [first, second] = ['11'.repeat(32), '22'.repeat(32)];
let house: House;
let renewed: Service;
let driver: Api;
const reseal = async (seal: Seal): Promise<string> => {
  let said = '';
  const print = (text: string) => void (said += `${text}\n`);
  const operator = async () => ({ db: house.db, actor: 'lin', runtime: systemRuntime, print });
  await opsProgram(operator, { reseal: async () => ({ ...(await operator()), seal }) }).parseAsync(['reseal'], {
    from: 'user',
  });
  return said;
};
const chainAt = (seal: Seal, minutesOn: number) =>
  createRowChain({ db: house.db, runtime: runtimeAt(() => new Date(Date.now() + minutesOn * 60_000)), seal });
let proofPath: string;

beforeAll(async () => {
  house = await openHouse();
  driver = await signIn(house, 'keeps a licence');
  await driver.agree();
  const { car, licence, decisionNumber } = house.samples;
  await driver.call('POST', '/v1/cars', { plate: car.plate, plateType: car.plateType, lastSix: car.lastSix });
  await driver.call('POST', '/v1/licences', licence);
  await driver.call('POST', '/v1/reports', { text: 'the photograph is not of my car', paymentId: null });
  const { opened } = await driver.open([decisionNumber]);
  await driver.atCashier(opened.body, 'pay');
  await driver.until(opened.body.paymentId, ({ items }) => items[0]?.outcome === 'settled');
  const { body } = await driver.call<{ proofUrl: string }>('GET', `/v1/payments/${opened.body.paymentId}/receipt`);
  proofPath = new URL(body.proofUrl).pathname;
  await chainAt(createSeal(first), 6).extendAll();
  renewed = await startService(
    { ...house.settings, dataKey: second, formerDataKeys: [first], port: await freePort() },
    { db: house.db },
  );
});
afterAll(async () => {
  await renewed.stop();
  await house.stop();
});

it('a node with the new key and the former one serves what the former one sealed', async () => {
  const asked = (path: string) =>
    fetch(`${renewed.url}${path}`, { headers: { authorization: `Bearer ${driver.session.token}` } });
  const { cars } = (await (await asked('/v1/cars')).json()) as { cars: { source: { state: string } }[] };
  expect(cars.map(({ source }) => source.state)).toEqual(['live']);
  const { licences } = (await (await asked('/v1/licences')).json()) as { licences: { numberMasked: string }[] };
  expect(licences[0]!.numberMasked).not.toBe('····');
  expect((await asked(proofPath)).status).toBe(200); // a receipt in print
});

it('the command seals all of it anew, and says when something is sealed by a key that is not here', async () => {
  await expect(reseal(createSeal(second))).rejects.toThrow(/cars.last_six_sealed: 1 rows are sealed by a key/);
  const said = await reseal(createSeal(second, [first]));
  expect(said).toContain('cars.last_six_sealed: 1 sealed anew');
  expect(said).toContain('reports.text_sealed: 1 sealed anew');
  const [car] = await house.db.selectFrom('cars').select('last_six_sealed').execute();
  expect(createSeal(second).open(car!.last_six_sealed)).toBe(house.samples.car.lastSix);
  const [licence] = await house.db.selectFrom('licences').select('number_hash').execute();
  expect(licence!.number_hash).toBe(createSeal(second).fingerprint(house.samples.licence.number));
  expect(await reseal(createSeal(second, [first]))).not.toContain('sealed anew\n'); // twice does no harm
});

it('the books are verified across the change, each link by the key that made it', async () => {
  await chainAt(createSeal(second, [first]), 20).extendAll();
  expect(await chainAt(createSeal(second, [first]), 20).verify('ledger')).toMatchObject({ wrong: [] });
  expect((await chainAt(createSeal(second), 20).verify('ledger')).wrong[0]).toMatch(/link 1 is not as it was made/);
});

it('no column is forgotten', async () => {
  const { rows } = await sql<{ column: string }>`select table_name || '.' || column_name as column
    from information_schema.columns where column_name like '%sealed' and table_schema = current_schema()`.execute(
    house.db,
  );
  const known = sealedColumns.map(({ table, column }) => `${table}.${column}`);
  expect(rows.map(({ column }) => column).filter((column) => !known.includes(column))).toEqual([
    'operator_sessions.who_sealed', // they end within hours, and whoever has one signs in again
  ]);
});
