// A payment's whole life at each gateway by clients that share no code with us or with the sandbox.
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { AlipaySdk } from 'alipay-sdk';
import { unzipSync } from 'fflate';
import { Aes, Formatter, Rsa } from 'wechatpay-axios-plugin';
import { startSandbox, type Sandbox } from '../../sandbox/main';
import { newFolder, openEar, post, wechatOpenId } from '../sandbox/merchant';
import { pluginClient } from './wechat-pay-clients';

/** What the sandbox's clock is ahead: the clients write the machine's time. */
let aheadMs = 0;
let sandbox: Sandbox;
let ear: Awaited<ReturnType<typeof openEar>>;
const now = () => new Date(Date.now() + aheadMs);
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, dataFolder: newFolder(), now, byHand: true });
  ear = await openEar(() => ({ status: 200, body: 'success' }));
});
afterAll(async () => {
  await sandbox.stop();
  await ear.close();
});
beforeEach(() => {
  aheadMs = 0;
  ear.heard.length = 0;
});
const later = async (ms: number) => {
  aheadMs += ms;
  await post(`${sandbox.url}/__sandbox/advance`, { ms: 0 });
};
const dayMs = 86_400_000;
const shanghaiDay = () => new Date(now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

it('of wechatpay-axios-plugin, its news and its bill included', async () => {
  const pay = sandbox.settings.wechatPay;
  const ask = pluginClient(pay);
  const { body } = await ask('POST', '/v3/pay/transactions/jsapi', {
    appid: sandbox.settings.wechat.appId,
    mchid: pay.mchId,
    description: '交通违法罚款',
    out_trade_no: 'PLUGIN_1',
    notify_url: ear.url,
    amount: { total: 20000, currency: 'CNY' },
    payer: { openid: await wechatOpenId(sandbox, 'li') },
  });
  const parts = [
    sandbox.settings.wechat.appId,
    String(Math.floor(now().getTime() / 1000)),
    'n0nce',
    `prepay_id=${String(body.prepay_id)}`,
  ] as const;
  const [, timeStamp, nonceStr, packaged] = parts;
  const paySign = Rsa.sign(Formatter.joinedByLineFeed(...parts), pay.privateKey);
  const tap = { user: 'li', timeStamp, nonceStr, package: packaged, signType: 'RSA', paySign, act: 'pay' };
  expect(await post(`${sandbox.url}/__phone/wechat/pay`, tap)).toEqual({ errMsg: 'requestPayment:ok' });
  await later(0);
  const { headers, body: sent } = ear.heard[0]!;
  const header = (name: string) => String(headers[`wechatpay-${name}`]);
  const key = pay.publicKeys[header('serial')]!;
  const signed = Formatter.joinedByLineFeed(header('timestamp'), header('nonce'), sent);
  expect(Rsa.verify(signed, header('signature'), key)).toBe(true);
  const { nonce, ciphertext, associated_data: aad } = JSON.parse(sent).resource;
  const news = JSON.parse(Aes.AesGcm.decrypt(ciphertext, pay.apiV3Key, nonce, aad));
  const found = await ask('GET', `/v3/pay/transactions/out-trade-no/PLUGIN_1?mchid=${pay.mchId}`);
  expect(news).toEqual(found.body);
  const amount = { refund: 20000, total: 20000, currency: 'CNY' };
  const back = { out_trade_no: 'PLUGIN_1', out_refund_no: 'PLUGIN_R1', amount };
  expect((await ask('POST', '/v3/refund/domestic/refunds', back)).body.status).toBe('PROCESSING');
  await later(1000);
  expect((await ask('GET', '/v3/refund/domestic/refunds/PLUGIN_R1')).body.status).toBe('SUCCESS');
  const day = shanghaiDay();
  await later(2 * dayMs);
  const signedBy = (path: string, nonceOfIt: string) => {
    const second = String(Math.floor(now().getTime() / 1000));
    const signature = Rsa.sign(Formatter.request('GET', path, second, nonceOfIt, ''), pay.privateKey);
    return { authorization: Formatter.authorization(pay.mchId, nonceOfIt, signature, second, pay.serial) };
  };
  const read = (path: string, nonceOfIt: string) => fetch(sandbox.url + path, { headers: signedBy(path, nonceOfIt) });
  const asked = `/v3/bill/tradebill?bill_date=${day}&bill_type=ALL&tar_type=GZIP`;
  const bill = (await (await read(asked, 'link')).json()) as { download_url: string; hash_value: string };
  const { pathname, search } = new URL(bill.download_url);
  const file = await read(pathname + search, 'file');
  const csv = gunzipSync(Buffer.from(await file.arrayBuffer()));
  expect(createHash('sha1').update(csv).digest('hex')).toBe(bill.hash_value);
  expect(csv.toString()).toContain('`PLUGIN_R1,`200.00');
});

function sdk(): AlipaySdk {
  const { endpoint, ...rest } = sandbox.settings.alipay;
  return new AlipaySdk({ ...rest, endpoint, gateway: `${endpoint}/gateway.do`, keyType: 'PKCS1' });
}

it('of alipay-sdk by exec, its news and its bill included', async () => {
  const client = sdk();
  /** The gateway's clock is Beijing's; the library writes the machine's. */
  const timestamp = () => new Date(now().getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
  const ask = (method: string, given: object) =>
    client.exec(method, { timestamp: timestamp(), ...given }, { validateSign: true }) as Promise<
      Record<string, string>
    >;
  const { authCode } = await post(`${sandbox.url}/__phone/alipay/login`, { user: 'li' });
  const who = await ask('alipay.system.oauth.token', { grantType: 'authorization_code', code: authCode });
  const which = { outTradeNo: 'EXEC_1' };
  const created = await ask('alipay.trade.create', {
    notifyUrl: ear.url,
    bizContent: {
      ...which,
      totalAmount: '200.00',
      subject: '交通违法罚款',
      productCode: 'JSAPI_PAY',
      opAppId: sandbox.settings.alipay.appId,
      buyerOpenId: who.openId,
    },
  });
  const tap = { user: 'li', tradeNO: created.tradeNo, act: 'pay' };
  expect(await post(`${sandbox.url}/__phone/alipay/pay`, tap)).toEqual({ resultCode: '9000' });
  await later(0);
  const news = Object.fromEntries(new URLSearchParams(ear.heard[0]!.body));
  expect(client.checkNotifySignV2(news)).toBe(true);
  expect(await ask('alipay.trade.query', { bizContent: which })).toMatchObject({ tradeStatus: 'TRADE_SUCCESS' });
  const back = { ...which, refundAmount: '200.00', outRequestNo: 'EXEC_R1' };
  expect(await ask('alipay.trade.refund', { bizContent: back })).toMatchObject({ code: '10000', fundChange: 'Y' });
  const asked = { bizContent: { ...which, outRequestNo: 'EXEC_R1' } };
  expect(await ask('alipay.trade.fastpay.refund.query', asked)).toMatchObject({ refundStatus: 'REFUND_SUCCESS' });
  expect(await ask('alipay.trade.query', { bizContent: which })).toMatchObject({ tradeStatus: 'TRADE_CLOSED' });
  const day = shanghaiDay();
  await later(2 * dayMs);
  const { billDownloadUrl } = await ask('alipay.data.dataservice.bill.downloadurl.query', {
    bizContent: { billType: 'trade', billDate: day },
  });
  const zip = new Uint8Array(await (await fetch(billDownloadUrl!)).arrayBuffer());
  const texts = Object.values(unzipSync(zip)).map((bytes) => new TextDecoder('gbk').decode(bytes));
  expect(texts.join()).toContain('EXEC_R1');
});
