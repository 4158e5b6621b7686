import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Fault } from '#contract/faults';
import { openHouse, type House } from '../../../support/house/house';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.stop());

const fault: Fault = {
  platform: 'weapp',
  version: '0.1.0',
  kind: 'render',
  page: 'pages/home/index',
  message: 'TypeError: x is not a function',
  frames: ['common.js:1:20'],
};
const tell = (body: object) =>
  fetch(`${house.service.url}/v1/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('a fault in an app', () => {
  it('is heard of whoever is not signed in', async () => {
    expect((await tell(fault)).status).toBe(204);
  });
  it.each([
    ['a number', { message: 'no decision 1101041234567890' }],
    ['a name', { message: '张三' }],
    ['an address with its query', { page: 'pages/home/index?no=1' }],
    ['a token', { frames: ['Bearer eyJhbGciOi'] }],
    ['anything else', { user: 'zhang' }],
  ])('that holds %s is not taken', async (_what, change) => {
    expect((await tell({ ...fault, ...change })).status).toBe(400);
  });
  it('that comes again and again from one phone is heard a few times', async () => {
    const statuses: number[] = [];
    for (let times = 0; times < 12; times += 1) statuses.push((await tell(fault)).status);
    expect(statuses.at(-1)).toBe(429);
  });
});
