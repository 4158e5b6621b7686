// One request under one nonce, and the words of who signed it. Rows of docs/field-reports.md.
import { createSign } from 'node:crypto';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { createAlipayAsk } from '../../../../server/gateways/alipay/ask';
import { signedForm } from '../../../../server/alipay-form';
import { keyOfAlipay } from '../../../../server/gateways/alipay/keys';
import { GatewayUnanswered } from '../../../../server/payments/gateway';
import type { Settings } from '../../../../server/settings';
import { newPair, openEndpoint } from '../../../support/neighbours/wechat-pay-words';

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
  const ask = createAlipayAsk({ alipay: alipayAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`) });
  await expect(ask('/v3/alipay/trade/create', { body: {} })).rejects.toThrow(GatewayUnanswered);
  expect(heard).toBe(1);
  await new Promise((resolve) => {
    server.close(resolve);
  });
});

// opendocs.alipay.com/common/02kdnc: Alipay changes its certificate before its end, and names the one that it signs with.
describe('in certificate mode', () => {
  const next = newPair();
  const certificates = {
    appCertSn: 'app',
    rootCertSn: 'root',
    alipayKeys: { old: pair.publicKey, next: next.publicKey },
  };
  const answeredBy = async (serial: string, { privateKey }: typeof pair) => {
    const signature = createSign('RSA-SHA256').update('1\nn\n{}\n').sign(privateKey, 'base64');
    const headers = {
      'alipay-timestamp': '1',
      'alipay-nonce': 'n',
      'alipay-signature': signature,
      'alipay-sn': serial,
    };
    const endpoint = await openEndpoint(() => ({ status: 200, headers, body: '{}' }));
    try {
      const ask = createAlipayAsk({ alipay: { ...alipayAt(endpoint.url), certificates } });
      return { answer: await ask('/v3/alipay/trade/query', { body: {} }), asked: endpoint.received[0]!.headers };
    } finally {
      await endpoint.close();
    }
  };

  it('a request names both certificates, and an answer is believed under the old and under the new one', async () => {
    const { asked } = await answeredBy('old', pair);
    expect([asked.authorization!.includes('app_id=2021,app_cert_sn=app,'), asked['alipay-root-cert-sn']]).toEqual([
      true,
      'root',
    ]);
    expect((await answeredBy('next', next)).answer).toMatchObject({ status: 200, body: {} });
  });
  it.each([
    ['of another certificate than is named', 'old', next],
    ['of one that is not in the settings', 'else', next],
  ] as const)('an answer %s is none', async (_name, serial, by) => {
    await expect(answeredBy(serial, by)).rejects.toThrow(GatewayUnanswered);
  });
  it('news are read by the certificate that they name', () => {
    const fields = { alipay_cert_sn: 'next', out_trade_no: 'FD1' };
    const text = `alipay_cert_sn=next&out_trade_no=FD1`;
    const sign = createSign('RSA-SHA256').update(text).sign(next.privateKey, 'base64');
    const form = String(new URLSearchParams({ ...fields, sign_type: 'RSA2', sign }));
    const keyOf = (serial?: string) => keyOfAlipay({ alipayPublicKey: pair.publicKey, certificates }, serial);
    expect(signedForm(form, keyOf)).toMatchObject(fields);
    expect(signedForm(form.replace('sn=next', 'sn=old'), keyOf)).toBeUndefined();
  });
});
