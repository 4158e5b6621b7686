// A part of the seeds with nothing modelled at the gateways: signatures, ciphers, key changes and sockets are real.
import { expect, it } from '@jest/globals';
import { simulated } from '../run';

it('keeps all invariants through four histories with real gateways', async () => {
  const { histories, broken, counts } = await simulated(53, 4, '--over-http');
  expect({ histories, broken }).toEqual({ histories: 4, broken: [] });
  expect(['captured', '/notify/wechat 204', '/notify/alipay 200'].filter((what) => !counts[what])).toEqual([]);
}, 180_000);

it('tells the same history for the same seed', async () => {
  const [once, again, other] = await Promise.all([31, 31, 32].map((seed) => simulated(seed, 1, '--over-http')));
  expect(again).toEqual(once);
  expect(other!.hash).not.toBe(once!.hash);
}, 180_000);
