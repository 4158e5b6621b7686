import type { AlipaySdk } from 'alipay-sdk';
import type { RefusalCode } from '#contract/refusals';
import { Refused, type SignedIn, type SignIns } from '../ports';
import type { Settings } from '../settings';

/** Exchanges a code for a person's ids at the platform that gave it. The secret never leaves the service. */
export function createSignIns(settings: Settings, alipay: AlipaySdk): SignIns {
  const { apiUrl, appId, appSecret, webAppId, webAppSecret } = settings.wechat;
  return {
    weapp: (code) =>
      wechat(`${apiUrl}/sns/jscode2session`, {
        appid: appId,
        secret: appSecret,
        js_code: code,
        grant_type: 'authorization_code',
      }),
    h5: (code) =>
      wechat(`${apiUrl}/sns/oauth2/access_token`, {
        appid: webAppId,
        secret: webAppSecret,
        code,
        grant_type: 'authorization_code',
      }),
    alipay: (code) => alipayOpenId(alipay, code),
  };
}

/**
 * WeChat answers 200 whatever happens; errcode tells (developers.weixin.qq.com, code2Session; the official account's
 * oauth2/access_token): wrong, used or expired code; an account that is held to be a risk. All else passes.
 */
const wechatRefusals: Record<number, RefusalCode> = {
  40029: 'code_refused',
  40163: 'code_refused',
  42003: 'code_refused',
  40226: 'sign_in_barred',
};
async function wechat(address: string, query: Record<string, string>): Promise<SignedIn> {
  const response = await fetch(`${address}?${new URLSearchParams(query)}`, { signal: AbortSignal.timeout(5000) }).catch(
    () => {
      throw new Refused('sign_in_busy');
    },
  );
  const answer = (await response.json().catch(() => ({}))) as { openid?: string; unionid?: string; errcode?: number };
  if (answer.openid) return { openId: answer.openid, ...(answer.unionid && { unionId: answer.unionid }) };
  throw new Refused(wechatRefusals[answer.errcode ?? -1] ?? 'sign_in_busy');
}

async function alipayOpenId(sdk: AlipaySdk, code: string): Promise<SignedIn> {
  const answer = await sdk
    .curl<{ open_id?: string; user_id?: string }>('POST', '/v3/alipay/system/oauth/token', {
      body: { grant_type: 'authorization_code', code },
    })
    .catch((error: { responseHttpStatus?: number }) => {
      throw new Refused((error.responseHttpStatus ?? 500) < 500 ? 'code_refused' : 'sign_in_busy');
    });
  const openId = answer.data.open_id ?? answer.data.user_id;
  if (!openId) throw new Refused('code_refused');
  return { openId };
}
