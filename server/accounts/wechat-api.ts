import { limitedBody } from '../limited-body';
import type { TokenKeeper } from './platform-tokens';

/** What WeChat calls access_token: for whom, from which address. */
export type WechatApp = { apiUrl: string; appId: string; appSecret: string };
export type WechatAnswer = Record<string, unknown> & { errcode?: number; errmsg?: string };
/** Calls an interface of WeChat's with the access token in its address. Throws when nothing that can be read comes back. */
export type WechatCall = (path: string, body: object) => Promise<WechatAnswer>;
export type WechatApi = {
  call: WechatCall;
  get(path: string, query?: Record<string, string>): Promise<WechatAnswer>;
  /** A file's bytes, or the refusal that WeChat answers in their place, with 200 (foxinmy/weixin4j#56). */
  download(path: string, query: Record<string, string>, mostBytes: number): Promise<Buffer | WechatAnswer>;
  upload(path: string, query: Record<string, string>, file: { name: string; bytes: Buffer }): Promise<WechatAnswer>;
};

const timeoutMs = 5000;
/** 40001, 40014: the token is not right; 42001: it is past its time. */
const tokenFaults = new Set([40001, 40014, 42001]);

/**
 * With stable_token: unlike the older `token` it gives every node the same token, so that no node makes another's
 * void. A token that is refused is asked for afresh, once.
 */
export function createWechatApi({ apiUrl, appId, appSecret }: WechatApp, tokens: TokenKeeper): WechatApi {
  const name = `access_token ${appId}`;
  const addressed = (path: string, token: string, query: Record<string, string> = {}) =>
    `${apiUrl}${path}?${new URLSearchParams({ access_token: token, ...query })}`;

  async function ask() {
    const body = { grant_type: 'client_credential', appid: appId, secret: appSecret };
    const answer = await answerOf(await asked(`${apiUrl}/cgi-bin/stable_token`, json(body)));
    const { access_token: token, expires_in: seconds } = answer;
    if (typeof token !== 'string' || typeof seconds !== 'number')
      throw new Error(`no access token: ${answer.errcode ?? 'unread'}`);
    return { token, seconds };
  }

  async function twice<T extends object>(send: (token: string) => Promise<T>): Promise<T> {
    const token = await tokens.get(name, ask);
    const first = await send(token);
    if (!tokenFaults.has((first as WechatAnswer).errcode ?? 0)) return first;
    await tokens.forget(name, token);
    return send(await tokens.get(name, ask));
  }

  return {
    call: (path, body) => twice(async (token) => answerOf(await asked(addressed(path, token), json(body)))),
    get: (path, query) => twice(async (token) => answerOf(await asked(addressed(path, token, query)))),
    download: (path, query, most) => twice(async (token) => fileOf(await asked(addressed(path, token, query)), most)),
    upload: (path, query, { name: filename, bytes }) =>
      twice(async (token) => {
        const body = new FormData();
        body.append('media', new Blob([Uint8Array.from(bytes)]), filename);
        return answerOf(await asked(addressed(path, token, query), { method: 'POST', body }));
      }),
  };
}

const json = (body: object): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

async function asked(address: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(address, { redirect: 'error', ...init, signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) throw new Error(`WeChat answered ${response.status}`);
  return response;
}

const answerOf = async (response: Response): Promise<WechatAnswer> => (await response.json()) as WechatAnswer;

/** What it is is seen in its bytes: files have come as text/plain (w7corp/easywechat#290), refusals as files. */
async function fileOf(response: Response, most: number): Promise<Buffer | WechatAnswer> {
  const whole = await limitedBody(response, most);
  if (whole[0] !== 0x7b) return whole;
  return JSON.parse(whole.toString('utf8')) as WechatAnswer;
}
