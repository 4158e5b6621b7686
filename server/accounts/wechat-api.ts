import type { Clock } from '../ports';

/** What WeChat calls access_token: for whom, from which address. */
export type WechatApp = { apiUrl: string; appId: string; appSecret: string };
export type WechatAnswer = Record<string, unknown> & { errcode?: number; errmsg?: string };
/** Calls an interface of WeChat's with the access token in its address. Throws when nothing that can be read comes back. */
export type WechatCall = (path: string, body: object) => Promise<WechatAnswer>;

const timeoutMs = 5000;
const renewBeforeMs = 5 * 60_000;
/** 40001, 40014: the token is not right; 42001: it is past its time. */
const tokenFaults = new Set([40001, 40014, 42001]);

/**
 * With stable_token: unlike the older `token` it gives every node the same token, so that no node makes another's
 * void. A token that is refused is asked for afresh, once.
 */
export function createWechatCall({ apiUrl, appId, appSecret }: WechatApp, clock: Clock): WechatCall {
  let kept = { token: '', until: 0 };

  async function token(): Promise<string> {
    if (clock.now().getTime() < kept.until) return kept.token;
    const answer = await post(`${apiUrl}/cgi-bin/stable_token`, {
      grant_type: 'client_credential',
      appid: appId,
      secret: appSecret,
    });
    const { access_token: fresh, expires_in: seconds } = answer;
    if (typeof fresh !== 'string' || typeof seconds !== 'number')
      throw new Error(`no access token: ${answer.errcode ?? 'unread'}`);
    kept = { token: fresh, until: clock.now().getTime() + Math.max(0, seconds * 1000 - renewBeforeMs) };
    return fresh;
  }

  return async function call(path, body) {
    const first = await post(`${apiUrl}${path}?access_token=${await token()}`, body);
    if (!tokenFaults.has(first.errcode ?? 0)) return first;
    kept = { token: '', until: 0 };
    return post(`${apiUrl}${path}?access_token=${await token()}`, body);
  };
}

async function post(address: string, body: object): Promise<WechatAnswer> {
  const response = await fetch(address, {
    redirect: 'error',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) throw new Error(`WeChat answered ${response.status}`);
  return (await response.json()) as WechatAnswer;
}
