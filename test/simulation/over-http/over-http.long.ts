// A part of the seeds with nothing modelled at the gateways: signatures, ciphers, key changes and sockets are real.
import { expect, it } from '@jest/globals';
import { simulated } from '../run';

it('keeps all invariants through forty histories with real gateways, in which each of these has happened', async () => {
  const { histories, broken, counts } = await simulated(200, 40, '--over-http');
  expect({ histories, broken }).toEqual({ histories: 40, broken: [] });
  const rare = [
    'captured',
    'crash',
    'alreadyPaid',
    'doubleTap',
    'wechat unanswered',
    'alipay unanswered',
    'wechat absent',
    'wechat unclear',
    'wechat done',
    '/notify/wechat 204',
    '/notify/wechat 401',
    '/notify/wechat 422',
    '/notify/alipay 200',
    '/notify/alipay 401',
  ].filter((what) => !counts[what]);
  expect(rare).toEqual([]);
}, 600_000);
