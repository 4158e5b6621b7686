// Whatever is sent: a refusal that names what to mend, in the contract's shape, and never a failure of ours.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Value } from '@sinclair/typebox/value';
import { Refusal } from '../../contract/common';
import { signIn, type Api } from '../support/drivers/driver-at-the-api';
import { openHouse, type House } from '../support/house/house';

let house: House;
let driver: Api;
beforeAll(async () => {
  house = await openHouse();
  driver = await signIn(house, 'types badly');
});
afterAll(() => house.stop());

const car = { plate: '京A12345', plateType: '02', lastSix: '123456' };
const licence = { number: '11010519491231002X', fileNumber: '110000000000' };
const unknown = 'A'.repeat(22);

it.each<[string, string, unknown, number, object]>([
  ['POST', '/v1/session', { platform: 'weapp' }, 400, { code: 'invalid_request', field: 'code' }],
  ['POST', '/v1/session', { platform: 'kuaishou', code: 'a' }, 400, { code: 'invalid_request', field: 'platform' }],
  [
    'POST',
    '/v1/session',
    { platform: 'weapp', code: 'a', role: 'admin' },
    400,
    { code: 'invalid_request', field: 'role' },
  ],
  ['POST', '/v1/session', { platform: 'weapp', code: 'a\u0000' }, 401, { code: 'code_refused' }],
  ['POST', '/v1/cars', {}, 400, { code: 'invalid_request', field: 'plate' }],
  ['POST', '/v1/cars', { ...car, plate: 7 }, 400, { code: 'invalid_request', field: 'plate' }],
  ['POST', '/v1/cars', { ...car, plate: '京A' }, 400, { code: 'malformed_plate', field: 'plate', at: 2 }],
  ['POST', '/v1/cars', { ...car, plate: '京A1234\u0000' }, 400, { code: 'malformed_plate', field: 'plate', at: 6 }],
  ['POST', '/v1/cars', { ...car, plateType: '2' }, 400, { code: 'invalid_request', field: 'plateType' }],
  ['POST', '/v1/cars', { ...car, lastSix: '12345' }, 400, { code: 'malformed_last_six', field: 'lastSix', at: 5 }],
  ['POST', '/v1/cars', { ...car, plate: '琼Z99999' }, 403, { code: 'last_six_wrong', field: 'lastSix' }],
  [
    'POST',
    '/v1/licences',
    { ...licence, number: '1' },
    400,
    { code: 'malformed_licence_number', field: 'number', at: 1 },
  ],
  [
    'POST',
    '/v1/licences',
    { ...licence, fileNumber: '11' },
    400,
    { code: 'malformed_file_number', field: 'fileNumber', at: 2 },
  ],
  ['POST', '/v1/licences', licence, 403, { code: 'file_number_wrong', field: 'fileNumber' }],
  ['POST', '/v1/decisions/lookup', { number: '1101 04' }, 400, { code: 'malformed_number', field: 'number', at: 6 }],
  ['POST', '/v1/decisions/lookup', { number: '9'.repeat(16) }, 404, { code: 'decision_unknown', field: 'number' }],
  ['POST', '/v1/decisions/lookup', { number: '9'.repeat(41) }, 400, { code: 'invalid_request', field: 'number' }],
  ['POST', '/v1/agreement', { version: 'of yesterday' }, 403, { code: 'agreement_needed', field: 'version' }],
  ['POST', `/v1/violations/${unknown}/accept`, {}, 400, { code: 'invalid_request', field: 'licenceId' }],
  ['GET', '/v1/violations/1', undefined, 400, { code: 'invalid_request', field: 'id' }],
  ['GET', '/v1/violations/%00', undefined, 400, { code: 'invalid_request', field: 'id' }],
  ['GET', '/v1/violations/%ZZ', undefined, 400, { code: 'invalid_request' }],
  ['GET', '/v1/photos/made-up', undefined, 404, { code: 'not_found' }],
  ['GET', '/v1/web-authorisation', undefined, 400, { code: 'invalid_request', field: 'return' }],
  ['GET', '/v1/nothing', undefined, 404, { code: 'not_found' }],
])('%s %s %j is refused with %i', async (method, path, body, status, refusal) => {
  expect(await driver.call(method, path, body as object)).toEqual({ status, body: refusal });
});

it('an endless address is refused', async () => {
  expect(await driver.call('GET', `/v1/photos/${'a'.repeat(600)}`)).toEqual({
    status: 414,
    body: { code: 'invalid_request' },
  });
});

it.each([
  ['half an object', 'application/json', '{"plate":'],
  ['nothing', 'application/json', ''],
  ['a list', 'application/json', '[]'],
  ['null', 'application/json', 'null'],
  ['a poisoned prototype', 'application/json', '{"__proto__":{"plate":"x"}}'],
  ['a form', 'application/x-www-form-urlencoded', 'plate=x'],
  ['more than fits', 'application/json', `{"plate":"${'x'.repeat(70_000)}"}`],
])('%s instead of a car is refused', async (_name, type, body) => {
  const answer = await fetch(`${house.service.url}/v1/cars`, {
    method: 'POST',
    body,
    headers: { 'content-type': type, authorization: `Bearer ${driver.session.token}` },
  });
  expect(Math.floor(answer.status / 100)).toBe(4);
  expect(Value.Check(Refusal, await answer.json())).toBe(true);
});

it('lets one person guess no numbers, and nobody else pays for it', async () => {
  const [guesser, other] = await Promise.all([signIn(house, 'guesses'), signIn(house, 'looks up')]);
  const look = (who: Api) => who.call('POST', '/v1/decisions/lookup', { number: house.samples.decisionNumber });
  for (let tries = 0; tries < 30; tries += 1) expect((await look(guesser)).status).toBe(200);
  expect(await look(guesser)).toEqual({ status: 429, body: { code: 'too_many_requests' } });
  expect((await look(other)).status).toBe(200);
});

it('takes a request without a body though it says that it is JSON, as a mini-program on Alipay always does', async () => {
  const answer = await fetch(`${house.service.url}/v1/payments/${unknown}/poll`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${driver.session.token}` },
  });
  expect([answer.status, await answer.json()]).toEqual([404, { code: 'not_found' }]);
});
