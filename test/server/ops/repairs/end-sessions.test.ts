// Somebody who lost a phone, or left the house, is signed out by whoever looks after the service.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { opsProgram } from '../../../../server/ops/program';
import { systemRuntime } from '../../../../server/runtime';
import { createSeal } from '../../../../server/store/sealing/sealing';
import { signIn, type Api } from '../../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../../support/house/house';
import { operatorBrowser, type OperatorBrowser } from '../../../support/operators/operator-browser';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.stop());

async function ops(...words: string[]): Promise<string> {
  const said: string[] = [];
  const own = { db: house.db, actor: 'zhao', runtime: systemRuntime, print: (text: string) => void said.push(text) };
  const program = opsProgram(async () => own, {
    reseal: async () => ({ ...own, seal: createSeal(house.settings.dataKey) }),
  });
  await program.exitOverride().parseAsync(['end-sessions', ...words], { from: 'user' });
  return said.join('\n');
}
const isIn = async (api: Api) => (await api.call('GET', '/v1/cars')).status === 200;
const isOpen = async (browser: OperatorBrowser) => (await browser.get('/operator')).status === 200;
const colleague = async (who: string) => {
  const browser = operatorBrowser(house);
  await browser.as(who);
  return browser;
};

it('signs one driver out everywhere, and nobody else', async () => {
  const [phone, lost] = [await signIn(house, 'lost a phone'), await signIn(house, 'lost a phone')];
  const other = await signIn(house, 'lost none');
  const { person_id: id } = await house.db
    .selectFrom('identities')
    .innerJoin('sessions', 'sessions.person_id', 'identities.person_id')
    .select('identities.person_id')
    .orderBy('sessions.begun_at')
    .executeTakeFirstOrThrow();
  expect(await ops('--driver', id)).toBe('Ended: 2.');
  expect([await isIn(phone), await isIn(lost), await isIn(other)]).toEqual([false, false, true]);
});

it('signs one colleague out, though the table names nobody', async () => {
  const [lin, wang] = [await colleague('lin'), await colleague('wang')];
  expect(await ops('--operator', 'lin')).toBe('Ended: 1.');
  expect([await isOpen(lin), await isOpen(wang)]).toEqual([false, true]);
  expect(await ops('--operator', 'nobody')).toBe('Ended: 0.');
});

it('signs everybody out of one kind, and writes down who did it', async () => {
  const [driver, wang] = [await signIn(house, 'stays'), await colleague('wang')];
  await ops('--all-operators');
  expect([await isIn(driver), await isOpen(wang)]).toEqual([true, false]);
  await ops('--all-drivers');
  expect(await isIn(driver)).toBe(false);
  const acts = house.db.selectFrom('audit_log').select(['actor', 'subject']).where('act', '=', 'sessions ended');
  expect(await acts.where('subject', '=', 'allDrivers').execute()).toEqual([{ actor: 'zhao', subject: 'allDrivers' }]);
});

it('asks who is meant', async () => {
  await expect(ops()).rejects.toThrow('name one');
  await expect(ops('--all-drivers', '--all-operators')).rejects.toThrow('name one');
});
