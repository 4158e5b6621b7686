import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PageConfig } from '../../../contract/session';
import { createTokenKeeper } from '../../../server/accounts/platform-tokens';
import { createWechatApi } from '../../../server/accounts/wechat-api';
import { menuFaults, readMenu } from '../../../server/followers/wechat/menu';
import { pageSignature } from '../../../server/followers/wechat/page-config';
import { systemRuntime } from '../../../server/runtime';
import { createSeal } from '../../../server/store/sealing/sealing';
import { wireAccountTools } from '../../../server/wiring/account-tools';
import { openHouse, type House } from '../../support/house/house';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.stop());
const knob = (path: string, body: object = {}) =>
  fetch(`${house.sandbox.url}/__sandbox/wechat/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const tools = (change: Partial<House['settings']['wechat']> = {}) =>
  wireAccountTools({ ...house.settings, wechat: { ...house.settings.wechat, ...change } }, house.db, systemRuntime);

it('an account that is set up is found right, but for the address that is not https on one machine', async () => {
  await tools().publishMenu('zh-CN');
  const wrong = (await tools().check()).filter(({ isRight }) => !isRight);
  expect(wrong.map(({ what }) => what)).toEqual(['the address begins with https']);
});
it('an address that is not in the whitelist is named, with its mend', async () => {
  await knob('whitelist', { listed: false });
  await house.db.deleteFrom('platform_tokens').execute();
  const [, keys] = await tools().check();
  await knob('whitelist', { listed: true });
  expect(keys).toMatchObject({ isRight: false, mend: expect.stringContaining('whitelist') });
});
it('a key that is not the service’s is found by a push of our own', async () => {
  const own = house.settings.account!.wechat!;
  const other = wireAccountTools(
    { ...house.settings, account: { wechat: { ...own, aesKey: 'B'.repeat(43) } } },
    house.db,
    systemRuntime,
  );
  const push = (await other.check()).find(({ what }) => what === 'a push arrives and is taken');
  expect(push).toMatchObject({ isRight: false, mend: expect.stringContaining('EncodingAESKey') });
});
it('makes codes within their counts, and lists templates with their fields', async () => {
  expect((await tools().makeCode('no1101041234567890', 30)).picture).toContain('showqrcode?ticket=');
  await expect(tools().makeCode('letter', 31)).rejects.toThrow('1 to 30');
  await expect(tools().makeCode('x'.repeat(65), null)).rejects.toThrow('64');
  expect((await tools().templates())[0]).toMatchObject({ id: 'sandbox-account-violation' });
});

describe('one token for all nodes', () => {
  const keeper = () =>
    createTokenKeeper({ db: house.db, seal: createSeal(house.settings.dataKey), runtime: systemRuntime });
  it('WxJava#239 and its kind: eight nodes at once ask once', async () => {
    let asked = 0;
    const ask = async () => ({ token: `t${(asked += 1)}`, seconds: 7200 });
    const tokens = await Promise.all(Array.from({ length: 8 }, () => keeper().get('eight', ask)));
    expect([new Set(tokens).size, asked]).toEqual([1, 1]);
  });
  it('silenceper/wechat#516: a token that somebody made void is asked for afresh, once', async () => {
    const { apiUrl, webAppId: appId, webAppSecret: appSecret } = house.settings.wechat;
    const api = createWechatApi({ apiUrl, appId, appSecret }, keeper());
    expect(await api.get('/cgi-bin/getcallbackip')).toHaveProperty('ip_list');
    await knob('forget-token');
    expect(await api.get('/cgi-bin/getcallbackip')).toHaveProperty('ip_list');
  });
  it('and it is sealed where it is kept', async () => {
    await keeper().get('sealed', async () => ({ token: 'in the clear', seconds: 7200 }));
    const rows = await house.db.selectFrom('platform_tokens').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('in the clear');
  });
});

describe('the menu', () => {
  it('of the data file is within the limits', () => expect(menuFaults(readMenu())).toEqual([]));
  it('is measured in bytes: five Han fit, six do not', () => {
    const named = (name: string) => menuFaults({ buttons: [{ name: { 'zh-CN': name, en: 'x' }, key: 'k' }] });
    expect([named('我的罚单'), named('🚗我的罚单'), named('查违法交罚款').length]).toEqual([[], [], 1]);
  });
  it('has three buttons at most', () =>
    expect(
      menuFaults({ buttons: Array.from({ length: 4 }, () => ({ name: { 'zh-CN': 'a', en: 'a' }, key: 'k' })) }),
    ).toHaveLength(1));
});

describe('a page inside WeChat', () => {
  it('is signed as in the example of the documents', () =>
    expect(
      pageSignature(
        'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg',
        'Wm3WZYTPz0wzccnW',
        1414587457,
        'http://mp.weixin.qq.com?params=value#/pages/home',
      ),
    ).toBe('0f9de62fce790f9a083d5c99e95740ceb90c27ed'));
  it('is signed for our own pages only', async () => {
    const ask = async (url: string) =>
      (await fetch(`${house.service.url}/v1/page-config?url=${encodeURIComponent(url)}`)).status;
    expect([await ask(`${house.settings.publicUrl}/app/`), await ask('https://else.example/app/')]).toEqual([200, 400]);
  });
  it('is taken by WeChat for its own address, and loses its tags with the route until it is signed anew', async () => {
    const address = `${house.settings.publicUrl}/app/#/pages/home/index`;
    const phone = async (path: string, body: object) => {
      const answer = await fetch(`${house.sandbox.url}/__phone/wechat/page-${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'user-agent': 'MicroMessenger/8.0.49' },
        body: JSON.stringify({ page: 'one', ...body }),
      });
      return ((await answer.json()) as { err_msg: string }).err_msg;
    };
    const config = async (shown: string) => {
      const url = encodeURIComponent(address.replace(/#.*/, ''));
      const signed = await fetch(`${house.service.url}/v1/page-config?url=${url}`);
      const { appId, timestamp, nonceStr, signature } = (await signed.json()) as PageConfig;
      return phone('config', {
        ...{ address: shown, shown, appId, verifyTimestamp: `${timestamp}`, verifyNonceStr: nonceStr },
        ...{ verifySignature: signature, verifyJsApiList: ['scanQRCode'], verifyOpenTagList: ['wx-open-launch-weapp'] },
      });
    };
    const use = (name: string, shown: string) => phone('use', { name, shown });
    const tag = 'wx-open-launch-weapp';
    const next = address.replace('home', 'me');
    expect([await config(address.replace('/app/', '/app/?from=else')), await use('scanQRCode', address)]).toEqual([
      'config:invalid signature',
      'scanQRCode:permission denied',
    ]);
    expect(await config('https://else.example/app/')).toBe('config:invalid url domain');
    expect([
      await config(address),
      await use(tag, address),
      await use(tag, next),
      await use('scanQRCode', next),
    ]).toEqual(['config:ok', `${tag}:ok`, `${tag}:permission denied`, 'scanQRCode:ok']);
    expect([await config(next), await use(tag, next)]).toEqual(['config:ok', `${tag}:ok`]);
  });
});
