import { AlipaySdk } from 'alipay-sdk';
import type { Cashier } from '#contract/payments';
import type { Sandbox } from '../../../sandbox/main';
import { post, wechatOpenId } from '../../sandbox/merchant';

/** Who a person is to each app, asked of the sandbox as a service would. */
export async function identities(sandbox: Sandbox, users: readonly string[]): Promise<Map<string, string>> {
  const { appId, privateKey, alipayPublicKey, endpoint } = sandbox.settings.alipay;
  const sdk = new AlipaySdk({ appId, privateKey, alipayPublicKey, endpoint, keyType: 'PKCS1' });
  const known = new Map<string, string>();
  for (const user of users) {
    known.set(`${user}@weapp`, await wechatOpenId(sandbox, user));
    const { authCode } = (await post(`${sandbox.url}/__phone/alipay/login`, { user })) as { authCode: string };
    const { data } = await sdk.curl<{ open_id: string }>('POST', '/v3/alipay/system/oauth/token', {
      body: { grant_type: 'authorization_code', code: authCode },
    });
    known.set(`${user}@alipay`, data.open_id);
  }
  return known;
}

export type Act = 'pay' | 'pay_silent' | 'insufficient' | 'risk' | 'cancel';

/** What the payer does at the gateway's own cashier, and what the phone then says. */
export async function actAt(url: string, cashier: Cashier, user: string, act: Act): Promise<string> {
  if (cashier.kind === 'redirect') return actInBrowser(url, cashier.url, user, act);
  if (cashier.kind === 'alipay') {
    const { resultCode } = (await post(`${url}/__phone/alipay/pay`, { user, tradeNO: cashier.tradeNO, act })) as {
      resultCode: string;
    };
    return resultCode;
  }
  const { kind: _kind, ...asked } = cashier;
  const { errMsg } = (await post(`${url}/__phone/wechat/pay`, { user, ...asked, act })) as { errMsg: string };
  return errMsg;
}

async function actInBrowser(url: string, link: string, user: string, act: Act): Promise<string> {
  const cookie = `sandbox_wechat_user=${user}`;
  const page = await (await fetch(link, { headers: { cookie, referer: 'http://127.0.0.1/app/' } })).text();
  if (!page.includes('id="pay"')) return 'nothing to pay here';
  if (act !== 'pay' && act !== 'insufficient') return 'left';
  const answer = await fetch(`${url}/cashier/wechat/act`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ prepay_id: new URL(link).searchParams.get('prepay_id'), act }),
  });
  return ((await answer.json()) as { message: string }).message;
}
