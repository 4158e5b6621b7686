import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../sandbox/main';
import { askWechat, eventually, newFolder, openEar, pause, post } from './merchant';

let dataFolder: string;
let sandbox: Sandbox;
let ear: Awaited<ReturnType<typeof openEar>>;

beforeEach(async () => {
  dataFolder = newFolder();
  sandbox = await startSandbox({ port: 0, dataFolder });
  ear = await openEar(() => ({ status: 204, body: '' }));
});
afterEach(async () => {
  await sandbox.stop();
  await ear.close();
});

const pay = () => sandbox.settings.wechatPay;
const insideWechat = 'Mozilla/5.0 (iPhone) MicroMessenger/8.0.49';
const find = (number: string) =>
  askWechat(pay(), {
    method: 'GET',
    path: `/v3/pay/transactions/out-trade-no/${number}?mchid=${pay().mchId}`,
  });

async function h5Link(number: string): Promise<string> {
  const { json } = await askWechat(pay(), {
    method: 'POST',
    path: '/v3/pay/transactions/h5',
    body: {
      appid: sandbox.settings.wechat.webAppId,
      mchid: pay().mchId,
      description: '罚款 <尾号 1234>',
      out_trade_no: number,
      notify_url: ear.url,
      amount: { total: 20050 },
      scene_info: { payer_client_ip: '127.0.0.1', h5_info: { type: 'Wap' } },
    },
  });
  return json.h5_url;
}
/** What the app's page sends along when it leaves for the cashier. */
const fromTheApp = { referer: 'http://127.0.0.1:8700/' };
const act = (link: string, name: string) =>
  post(`${sandbox.url}/cashier/wechat/act`, {
    prepay_id: new URL(link).searchParams.get('prepay_id'),
    act: name,
  });

describe('the cashier of a browser', () => {
  it('shows the sum and goes back to the merchant, but only on this machine', async () => {
    const link = await h5Link('FADAN_H5_0001');
    const page = async (back: string) =>
      (await fetch(`${link}&redirect_url=${encodeURIComponent(back)}`, { headers: fromTheApp })).text();
    expect(await page('http://127.0.0.1:8700/app/?a=1&b="')).toContain(
      'data-return="http://127.0.0.1:8700/app/?a=1&amp;b=&quot;"',
    );
    expect(await page('http://127.0.0.1:8700/')).toContain('<span>¥</span>200.50');
    expect(await page('http://127.0.0.1:8700/')).toContain('罚款 &lt;尾号 1234&gt;');
    expect(await page('https://example.com/')).toContain('data-return=""');
  });

  it('takes the money once and tells the merchant', async () => {
    const link = await h5Link('FADAN_H5_0002');
    expect(await act(link, 'insufficient')).toMatchObject({ paid: false });
    expect(await act(link, 'pay')).toMatchObject({ paid: true });
    expect(await act(link, 'pay')).toMatchObject({ paid: false, message: '该订单已支付' });
    await eventually(() => ear.heard.length === 1);
    expect((await find('FADAN_H5_0002')).json).toMatchObject({
      trade_state: 'SUCCESS',
      trade_type: 'MWEB',
    });
  });
});

describe('after a restart', () => {
  it('has the same keys, and what was paid is paid', async () => {
    await act(await h5Link('FADAN_KEEP_0001'), 'pay');
    const before = (await find('FADAN_KEEP_0001')).json;
    const { wechatPay } = sandbox.settings;
    await sandbox.stop();
    sandbox = await startSandbox({ port: 0, dataFolder });
    expect(pay().privateKey).toBe(wechatPay.privateKey);
    expect((await find('FADAN_KEEP_0001')).json).toEqual(before);
  });

  it('serves with no keys but its own', async () => {
    const file = join(dataFolder, 'keys.json');
    const kept = JSON.parse(readFileSync(file, 'utf8'));
    kept.keys.wechatPay.mchId = '1900000001';
    writeFileSync(file, JSON.stringify(kept));
    await expect(startSandbox({ port: 0, dataFolder })).rejects.toThrow('did not make');
  });
});

describe('the fault knobs', () => {
  const set = (faults: object) => post(`${sandbox.url}/__sandbox/pay/faults`, faults);

  it('drop every notification', async () => {
    await set({ dropNotifications: true });
    await act(await h5Link('FADAN_DROP_0001'), 'pay');
    await pause(400);
    expect(ear.heard).toHaveLength(0);
  });

  it('tell everything twice', async () => {
    await set({ duplicateNotifications: true });
    await act(await h5Link('FADAN_TWICE_001'), 'pay');
    await eventually(() => ear.heard.length === 2);
  });

  it('never answer, and then nothing has happened', async () => {
    const link = h5Link;
    await set({ failNext: { path: '/v3/pay/transactions/h5', times: 1, kind: 'timeout' } });
    const outcome = await Promise.race([link('FADAN_LOST_0001').catch(() => 'cut'), pause(300).then(() => 'silence')]);
    expect(outcome).toBe('silence');
    expect((await find('FADAN_LOST_0001')).status).toBe(404);
  });

  it('let a request that was given up happen after all', async () => {
    await set({ failNext: { path: '/v3/pay/transactions/h5', times: 1, kind: 'zombie' } });
    h5Link('FADAN_ZOMBIE_01').catch(() => 'cut');
    await pause(300);
    expect((await find('FADAN_ZOMBIE_01')).status).toBe(404);
    await pause(1700);
    expect((await find('FADAN_ZOMBIE_01')).json.trade_state).toBe('NOTPAY');
  });

  it('refuse a knob that does not exist', async () => {
    expect(await set({ dropNotification: true })).toMatchObject({ statusCode: 400 });
  });
});

describe('signing in to WeChat', () => {
  const session = async (code: string) => {
    const { appId, appSecret } = sandbox.settings.wechat;
    const link = `${sandbox.url}/sns/jscode2session?appid=${appId}&secret=${appSecret}&js_code=${code}&grant_type=authorization_code`;
    return (await (await fetch(link)).json()) as Record<string, unknown>;
  };
  const codeFor = async (user: string) => (await post(`${sandbox.url}/__phone/wechat/login`, { user })).code as string;

  it('knows a person again, and takes each code once', async () => {
    const code = await codeFor('wang');
    const { openid } = await session(code);
    expect((await session(await codeFor('wang'))).openid).toBe(openid);
    expect((await session(await codeFor('li'))).openid).not.toBe(openid);
    expect((await session(code)).errcode).toBe(40163);
    expect((await session('nonsense')).errcode).toBe(40029);
  });

  it('sends a browser back with a code, and knows it by its cookie', async () => {
    const { webAppId, webAppSecret, authorisationUrl } = sandbox.settings.wechat;
    const visit = async (cookie: string) => {
      const target = encodeURIComponent('http://127.0.0.1:8700/app/');
      const link = `${authorisationUrl}?appid=${webAppId}&redirect_uri=${target}&response_type=code&scope=snsapi_base&state=s1`;
      const answer = await fetch(link, { redirect: 'manual', headers: { cookie, 'user-agent': insideWechat } });
      const back = new URL(answer.headers.get('location') ?? '');
      expect(back.searchParams.get('state')).toBe('s1');
      const token = `${sandbox.url}/sns/oauth2/access_token?appid=${webAppId}&secret=${webAppSecret}&grant_type=authorization_code`;
      const who = await fetch(`${token}&code=${back.searchParams.get('code')}`);
      return {
        cookie: answer.headers.get('set-cookie')!.split(';')[0]!,
        ...((await who.json()) as { openid: string }),
      };
    };
    const first = await visit('');
    expect((await visit(first.cookie)).openid).toBe(first.openid);
    expect((await visit('')).openid).not.toBe(first.openid);
  });

  it('sends nobody to a place beyond this machine', async () => {
    const { webAppId, authorisationUrl } = sandbox.settings.wechat;
    const link = `${authorisationUrl}?appid=${webAppId}&redirect_uri=https%3A%2F%2Fexample.com&response_type=code&scope=snsapi_base`;
    expect((await fetch(link, { redirect: 'manual', headers: { 'user-agent': insideWechat } })).status).toBe(400);
  });
});
