import type { RefusalCode } from '#contract/refusals';
import { Refused, type AlipayAsk, type SignedIn, type SignIns } from '../ports';
import type { Settings } from '../settings';

/** warn: hears of what is ours to mend, as a wrong key. */
export type SignInDeps = { settings: Settings; alipay: AlipayAsk; warn?: (reason: object) => void };

/** Exchanges a code for a person's ids at the platform that gave it. The secret never leaves the service. */
export function createSignIns({ settings, alipay, warn = () => undefined }: SignInDeps): SignIns {
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
    alipay: (code) => alipayOpenId(alipay, code, warn),
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
  const response = await fetch(`${address}?${new URLSearchParams(query)}`, {
    redirect: 'error',
    signal: AbortSignal.timeout(5000),
  }).catch(() => {
    throw new Refused('sign_in_busy');
  });
  const answer = (await response.json().catch(() => ({}))) as { openid?: string; unionid?: string; errcode?: number };
  if (answer.openid) return { openId: answer.openid, ...(answer.unionid && { unionId: answer.unionid }) };
  throw new Refused(wechatRefusals[answer.errcode ?? -1] ?? 'sign_in_busy');
}

/** 授权码无效 (opendocs.alipay.com/support/01rg6z): used, over or none. Every other refusal is ours to mend, or passes. */
const isOfTheCode = (code: unknown): boolean => /^(isv\.)?(code-invalid|INVALID_CODE)$/i.test(String(code));

async function alipayOpenId(ask: AlipayAsk, code: string, warn: (reason: object) => void): Promise<SignedIn> {
  const { status, body, requestId } = await ask('/v3/alipay/system/oauth/token', {
    body: { grant_type: 'authorization_code', code },
  }).catch(() => {
    throw new Refused('sign_in_busy');
  });
  if (status >= 400 && isOfTheCode(body.code)) throw new Refused('code_refused');
  const openId = body.open_id ?? body.user_id;
  if (status < 400 && typeof openId === 'string') return { openId };
  if (status !== 429) warn({ platform: 'alipay', status, code: body.code, message: body.message, requestId });
  throw new Refused('sign_in_busy');
}
