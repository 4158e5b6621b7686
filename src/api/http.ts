import Taro from '@tarojs/taro';
import type { Session, SignIn } from '#contract/session';

/** A refusal of the service, by its code; `offline` when it could not be reached. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly field?: string,
    readonly at?: number,
  ) {
    super(`${status} ${code}`);
  }
}

/** Gets from the platform what the service takes for the person; ask: reads a path of the service. */
type ProveIdentity = (ask: (path: string) => Promise<{ url: string }>) => Promise<SignIn>;
let proveIdentity: ProveIdentity | undefined;

/** Said once, when the app starts: how this platform signs in. */
export function signInBy(prove: ProveIdentity): void {
  proveIdentity = prove;
}

type Method = 'GET' | 'POST' | 'DELETE';
const timeoutMs = 10_000;
let signingIn: Promise<Session> | undefined;

/** `Taro.request` resolves whatever the status; here a refusal is thrown. Signs in silently, and again when a session ran out. */
export const call = <T>(method: Method, path: string, body?: object): Promise<T> =>
  withSession((token) => once<T>(method, path, body, token));

export async function withSession<T>(work: (token: string) => Promise<T>): Promise<T> {
  try {
    return await work((await session()).token);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'session_expired') throw error;
    Taro.removeStorageSync('session');
    return work((await session()).token);
  }
}

/** The session as it is kept, or a new one. */
export async function session(): Promise<Session> {
  const kept = Taro.getStorageSync('session') as Session | '';
  if (kept) return kept;
  signingIn ??= signIn().finally(() => {
    signingIn = undefined;
  });
  return signingIn;
}

export function keepAgreement(agreedVersion: string): void {
  const kept = Taro.getStorageSync('session') as Session | '';
  if (kept) Taro.setStorageSync('session', { ...kept, agreedVersion });
}

async function signIn(): Promise<Session> {
  if (!proveIdentity) throw new Error('The app has not said how this platform signs in.');
  const proof = await proveIdentity((path) => once<{ url: string }>('GET', path));
  const fresh = await once<Session>('POST', '/v1/session', proof);
  Taro.setStorageSync('session', fresh);
  return fresh;
}

async function once<T>(method: Method, path: string, body?: object, token?: string): Promise<T> {
  const header = {
    ...(body && { 'content-type': 'application/json' }),
    ...(token && { authorization: `Bearer ${token}` }),
  };
  const { statusCode, data } = await Taro.request<T>({
    url: FADAN_API + path,
    method,
    header,
    timeout: timeoutMs,
    ...(body && { data: body }),
  }).catch(refusedResponse);
  if (statusCode < 400) return data as T;
  const { code = 'internal', field, at } = refusalIn(data);
  throw new ApiError(statusCode, code, field, at);
}

/** Alipay rejects where WeChat resolves: a status of 400 and up comes as a failure, with the answer in it. */
function refusedResponse(error: { status?: number; statusCode?: number; data?: unknown }): {
  statusCode: number;
  data: unknown;
} {
  const statusCode = error?.statusCode ?? error?.status;
  if (!statusCode) throw new ApiError(0, 'offline');
  return { statusCode, data: error.data };
}

type RefusalBody = { code?: string; field?: string; at?: number };
/** A platform may hand a failed answer over as text; a page of a proxy in between is no refusal of ours. */
export function refusalIn(data: unknown): RefusalBody {
  if (typeof data !== 'string') return (data ?? {}) as RefusalBody;
  try {
    return JSON.parse(data) as RefusalBody;
  } catch {
    return {};
  }
}
