// More of the histories of over-http.test.ts.
import { expect, it } from '@jest/globals';
import { simulated } from '../run';

it('keeps all invariants through four more histories with real gateways', async () => {
  const { histories, broken } = await simulated(57, 4, '--over-http');
  expect({ histories, broken }).toEqual({ histories: 4, broken: [] });
}, 180_000);

it('tells the same two histories for the same seed', async () => {
  const [once, again] = await Promise.all([31, 31].map((seed) => simulated(seed, 2, '--over-http')));
  expect(again).toEqual(once);
}, 180_000);
