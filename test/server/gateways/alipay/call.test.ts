// One request under one nonce, and the words of who signed it. Rows of docs/field-reports.md.
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import { createAlipayCall } from '../../../../server/gateways/alipay/call';
import { GatewayUnanswered } from '../../../../server/payments/gateway';
import type { Settings } from '../../../../server/settings';
import { newPair } from '../../../support/wechat-pay-words';

const pair = newPair();
const alipayAt = (endpoint: string) =>
  ({ endpoint, appId: '2021', privateKey: pair.privateKey, alipayPublicKey: pair.publicKey }) as Settings['alipay'];

it('A13: a connection that breaks is asked once: nothing below our own code repeats what is signed', async () => {
  let heard = 0;
  const server = createServer((socket) =>
    socket.once('data', () => {
      heard += 1;
      socket.destroy();
    }),
  );
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const call = createAlipayCall({ alipay: alipayAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`) });
  await expect(call('create', '/v3/alipay/trade/create', { body: {} })).rejects.toThrow(GatewayUnanswered);
  expect(heard).toBe(1);
  await new Promise((resolve) => {
    server.close(resolve);
  });
});
