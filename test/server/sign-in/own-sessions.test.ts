import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Sessions } from '../../../contract/sessions';
import { hashOf } from '../../../server/store/sealing/sealing';
import { signIn, type Api } from '../../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../../support/house/house';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.stop());

const seenBy = async (api: Api) => (await api.call<Sessions>('GET', '/v1/sessions')).body.sessions;
const idOf = async (api: Api) => (await seenBy(api)).find(({ own }) => own)!.id;
const end = (api: Api, id: string) => api.call('DELETE', `/v1/sessions/${id}`);
const keptOf = ({ session: { token } }: Api) =>
  house.db.selectFrom('sessions').selectAll().where('token_hash', '=', hashOf(token)).executeTakeFirstOrThrow();

it('a person sees where they are signed in, and ends it there or everywhere', async () => {
  const [phone, lost] = [await signIn(house, 'two phones'), await signIn(house, 'two phones')];
  const stranger = await signIn(house, 'another');
  const seen = async () => (await seenBy(phone)).map(({ own }) => own).sort();
  expect(await seen()).toEqual([false, true]);
  expect((await lost.call('DELETE', '/v1/session')).status).toBe(204);
  expect((await lost.call('GET', '/v1/cars')).status).toBe(401);
  expect(await seen()).toEqual([true]);
  const again = await signIn(house, 'two phones');
  expect((await again.call('DELETE', '/v1/sessions')).status).toBe(204);
  for (const ended of [phone, again]) expect((await ended.call('GET', '/v1/cars')).status).toBe(401);
  expect((await stranger.call('GET', '/v1/cars')).status).toBe(200);
});

it('a person ends one other session alone: the phone that was lost, and no other', async () => {
  const [phone, lost] = [await signIn(house, 'lost one of three'), await signIn(house, 'lost one of three')];
  const [tablet, stranger] = [await signIn(house, 'lost one of three'), await signIn(house, 'whose id it is not')];
  const gone = await idOf(lost);

  expect(await end(stranger, gone)).toEqual({ status: 404, body: { code: 'not_found' } });
  expect((await lost.call('GET', '/v1/cars')).status).toBe(200);
  expect((await end(phone, gone)).status).toBe(204);
  expect(await lost.call('GET', '/v1/cars')).toEqual({ status: 401, body: { code: 'session_expired' } });
  expect((await seenBy(phone)).map(({ id }) => id).sort()).toEqual([await idOf(phone), await idOf(tablet)].sort());
  expect(await end(phone, gone)).toEqual({ status: 404, body: { code: 'not_found' } });
  expect(await end(phone, 'short')).toEqual({ status: 400, body: { code: 'invalid_request', field: 'id' } });

  // One that is over by itself is seen no more, and cannot be ended either.
  const old = await idOf(tablet);
  const { token_hash: kept } = await keptOf(tablet);
  await house.db.updateTable('sessions').set({ expires_at: 0 }).where('token_hash', '=', kept).execute();
  expect((await end(phone, old)).status).toBe(404);
});

it('the id by which a session is named says nothing of its token, nor of what is kept of it', async () => {
  const driver = await signIn(house, 'reads the list');
  const id = await idOf(driver);
  const { token_hash: kept } = await keptOf(driver);
  expect(id).toMatch(/^[\w-]{22}$/);
  for (const secret of [driver.session.token, kept]) expect(secret.slice(0, 22)).not.toBe(id);
  for (const guess of [id, kept]) {
    const headers = { authorization: `Bearer ${guess}` };
    expect((await fetch(`${house.service.url}/v1/cars`, { headers })).status).toBe(401);
  }
});
