import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Sessions } from '../../../../contract/sessions';
import { signIn } from '../../../support/drivers/driver-at-the-api';
import { requestIds } from '../../../../server/http/shared/request-ids';
import { openHouse, type House } from '../../../support/house/house';

let house: House;
let written = '';
const stream = new Writable({
  write(chunk, _encoding, done) {
    written += String(chunk);
    done();
  },
});
beforeAll(async () => {
  house = await openHouse({ logger: { level: 'info', stream } });
});
afterAll(() => house.stop());

it('logs say what was asked, and hold no token, number, code or address of a photo', async () => {
  const driver = await signIn(house, 'is logged');
  const { decisionNumber, licence, car } = house.samples;
  await driver.call('POST', '/v1/decisions/lookup', { number: decisionNumber });
  await driver.call('POST', '/v1/licences', licence);
  await driver.call('POST', '/v1/cars', { plate: car.plate, plateType: car.plateType, lastSix: car.lastSix });
  await driver.call('GET', '/v1/photos/a-sealed-address');
  await driver.call(
    'GET',
    `/v1/web-authorisation?return=${encodeURIComponent(`${house.settings.publicUrl}/app/?code=given`)}`,
  );
  for (const path of ['/v1/session', '/v1/decisions/lookup', '/v1/photos/']) expect(written).toContain(path);
  const secrets = [
    driver.session.token,
    decisionNumber,
    licence.number,
    licence.fileNumber,
    car.lastSix,
    'a-sealed-address',
    'given',
  ];
  expect(secrets.filter((secret) => written.includes(secret))).toEqual([]);
});

it('logs name the payment of each request about one, and the request by the word that its answer bears', async () => {
  const driver = await signIn(house, 'asks what became of it');
  await driver.agree();
  const { opened } = await driver.open([house.samples.anotherDecisionNumber]);
  const { paymentId } = opened.body;
  const answer = await driver.file(`/v1/payments/${paymentId}`);
  const id = answer.headers.get('x-request-id')!;
  const lines = written
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { reqId?: string; payment?: string; msg: string });
  const own = lines.filter(({ reqId }) => reqId === id);
  expect(own.map(({ msg }) => msg)).toContain('request completed');
  expect(own.find(({ msg }) => msg === 'request completed')!.payment).toBe(paymentId);
  expect(lines.find(({ msg }) => msg === 'a cashier is opened')!.payment).toBe(paymentId);
});

const linesAfter = async (act: () => Promise<unknown>) => {
  const before = written.length;
  await act();
  const lines = written.slice(before).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ security }) => security);
};
it('logs tell of each sign-in and its end, by person and platform', async () => {
  const [told] = await linesAfter(() => signIn(house, 'comes and goes'));
  expect(told).toMatchObject({
    security: 'signed in',
    platform: 'weapp',
    person: expect.stringMatching(/^[\w-]{22}$/),
  });
  const driver = await signIn(house, 'comes and goes');
  const { sessions } = (await driver.call<Sessions>('GET', '/v1/sessions')).body;
  const other = sessions.find(({ own }) => !own)!.id;
  const [ended] = await linesAfter(() => driver.call('DELETE', `/v1/sessions/${other}`));
  expect(ended).toMatchObject({ security: 'signed out elsewhere', session: other, person: told!.person });
  const [gone] = await linesAfter(() => driver.call('DELETE', '/v1/sessions'));
  expect(gone).toMatchObject({ security: 'signed out everywhere', person: told!.person });
});

it('logs tell who was refused what, and which refusals keep somebody from what is not theirs', async () => {
  const driver = await signIn(house, 'guesses');
  const told = await linesAfter(async () => {
    const { plate, plateType } = house.samples.secondCar;
    await driver.call('POST', '/v1/cars', { plate, plateType, lastSix: '000000' });
    await driver.call('GET', `/v1/violations/${'A'.repeat(22)}`);
    await driver.call('POST', '/v1/cars', { plate: 7, plateType, lastSix: '000000' });
    await fetch(`${house.service.url}/v1/cars`, { headers: { authorization: `Bearer ${'x'.repeat(43)}` } });
    await fetch(`${house.service.url}/v1/session`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      body: JSON.stringify({ platform: 'weapp', code: 'made up' }),
    });
  });
  expect(told.map(({ security, code, field }) => [security, code, field])).toEqual([
    ['guarded', 'last_six_wrong', 'lastSix'],
    ['guarded', 'not_found', undefined],
    ['refused', 'invalid_request', 'plate'],
    ['guarded', 'session_expired', undefined],
    ['guarded', 'code_refused', undefined],
  ]);
  expect(told.map(({ person }) => typeof person)).toEqual(['string', 'string', ...Array(3).fill('undefined')]);
  expect(JSON.stringify(told)).not.toContain('000000');
});

it('no stranger gives a request its name', () => {
  const asked = (address: string, id: string) =>
    requestIds((from) => from === '10.0.0.1')({
      headers: { 'x-request-id': id },
      socket: { remoteAddress: address },
    } as never);
  expect(asked('10.0.0.1', 'of-the-proxy-1')).toBe('of-the-proxy-1');
  expect(asked('117.136.8.9', 'of-the-proxy-1')).toMatch(/^[\da-f-]{36}$/);
  expect(asked('10.0.0.1', 'two\nlines of a log')).toMatch(/^[\da-f-]{36}$/);
});
