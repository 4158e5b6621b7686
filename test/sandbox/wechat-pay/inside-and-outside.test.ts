// Where a cashier opens: H5 outside WeChat only, JSAPI inside only, each for the app and the site that ordered.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '../../../sandbox/main';
import { signLines } from '../../../server/gateways/wechat-pay/keys/signing';
import { askWechat, newFolder, wechatOpenId } from '../merchant';

const inside = 'Mozilla/5.0 (iPhone) MicroMessenger/8.0.49';
const outside = 'Mozilla/5.0 (iPhone) Version/17.5 Safari/604.1';
const computer = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/17.5 Safari/605.1.15';
let sandbox: Sandbox;
let count = 0;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, dataFolder: newFolder() });
});
afterAll(() => sandbox.stop());

const place = (product: 'jsapi' | 'h5', more: object) => {
  const { wechatPay, wechat } = sandbox.settings;
  const body = {
    appid: wechat.webAppId,
    mchid: wechatPay.mchId,
    description: '交通违法罚款',
    out_trade_no: `INSIDE_${(count += 1)}`,
    notify_url: 'http://127.0.0.1:9/notify',
    amount: { total: 20000 },
    ...more,
  };
  return askWechat(wechatPay, { method: 'POST', path: `/v3/pay/transactions/${product}`, body });
};

describe('the page of an H5 order', () => {
  const scene = (ip: string) => ({ scene_info: { payer_client_ip: ip, h5_info: { type: 'Wap' } } });
  const says = async (headers: Record<string, string>, ip = '127.0.0.1') => {
    const { json } = await place('h5', scene(ip));
    const page = await (await fetch(json.h5_url, { headers: { 'user-agent': outside, ...headers } })).text();
    return page.includes('id="pay"') ? 'pay' : /role="status">([^·]*) ·/.exec(page)?.[1];
  };
  const referer = 'http://127.0.0.1:8700/';
  it.each([
    ['opens from the merchant’s site', { referer }, 'pay'],
    ['is refused inside WeChat', { referer, 'user-agent': inside }, '请在微信外打开订单，进行支付'],
    ['is refused on a computer', { referer, 'user-agent': computer }, '请在手机浏览器中打开'],
    ['is refused without a Referer', {}, '商家参数格式有误，请联系商家解决'],
    ['is refused from another site', { referer: 'https://else.example/' }, '商家存在未配置的参数，请联系商家解决'],
  ])('%s', async (_name, headers, words) => {
    expect(await says(headers as Record<string, string>)).toBe(words);
  });
  it('is refused at another address than the payer’s', async () => {
    expect(await says({ referer }, '203.0.113.7')).toBe('网络环境未能通过安全验证，请稍后再试');
  });
});

describe('an order of the official account’s page', () => {
  /** Whom the cookie names, as the official account knows them. */
  async function openIdOfPage(cookie: string): Promise<string> {
    const { webAppId, webAppSecret, authorisationUrl } = sandbox.settings.wechat;
    const query = `appid=${webAppId}&redirect_uri=${encodeURIComponent('http://127.0.0.1:9/')}&response_type=code&scope=snsapi_base`;
    const bounced = await fetch(`${authorisationUrl}?${query}`, {
      redirect: 'manual',
      headers: { cookie, 'user-agent': inside },
    });
    const code = new URL(bounced.headers.get('location')!).searchParams.get('code');
    const token = `${sandbox.url}/sns/oauth2/access_token?appid=${webAppId}&secret=${webAppSecret}`;
    const answer = await fetch(`${token}&grant_type=authorization_code&code=${code}`);
    return ((await answer.json()) as { openid: string }).openid;
  }
  const cookie = 'sandbox_wechat_user=wang';
  async function payAt(prepayId: string, over: { userAgent?: string; appId?: string; cookie?: string } = {}) {
    const { webAppId } = sandbox.settings.wechat;
    const { appId = webAppId } = over;
    const signed = { timeStamp: '1764300000', nonceStr: 'n', package: `prepay_id=${prepayId}` };
    const paySign = signLines(sandbox.settings.wechatPay.privateKey, [appId, ...Object.values(signed)]);
    const answer = await fetch(`${sandbox.url}/__phone/wechat/page-pay`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': over.userAgent ?? inside,
        cookie: over.cookie ?? cookie,
      },
      body: JSON.stringify({ appId, ...signed, signType: 'RSA', paySign, act: 'pay' }),
    });
    return ((await answer.json()) as { err_msg: string }).err_msg;
  }
  const ordered = async (): Promise<string> =>
    (await place('jsapi', { payer: { openid: await openIdOfPage(cookie) } })).json.prepay_id;

  it('is paid inside WeChat by whom it was made for', async () => {
    expect(await payAt(await ordered())).toBe('get_brand_wcpay_request:ok');
  });
  it.each([
    ['outside WeChat', { userAgent: outside }],
    ['in WeCom', { userAgent: `${inside} wxwork/4.1.20` }],
    ['for the mini-program', { appId: 'wx0000000000000000' }],
    ['by somebody else', { cookie: 'sandbox_wechat_user=li' }],
  ])('is not paid %s', async (_name, over) => {
    expect(await payAt(await ordered(), over)).toBe('get_brand_wcpay_request:fail');
  });
  it('is refused for an openid that the mini-program gave', async () => {
    const openid = await wechatOpenId(sandbox, 'wang');
    const { status, json } = await place('jsapi', { payer: { openid } });
    expect([status, json.code, json.message]).toEqual([400, 'INVALID_REQUEST', 'appid和openid不匹配']);
  });
});
