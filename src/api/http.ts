import Taro from '@tarojs/taro';
import type { Session } from '#contract/session';
import { attempt, within } from '../platform/attempt';
import { ApiError } from './api-error';
import { sessionOf, refreshed } from './session';
import { fits, type Shape } from './shape';

export { ApiError } from './api-error';

type Method = 'GET' | 'POST' | 'DELETE';
const timeoutMs = 10_000;
/** Some platforms never say that the time is over. */
const silenceMs = timeoutMs + 2000;

/** Signs in silently, and again when a session ran out. @throws ApiError a refusal of the service, or offline */
export const call = <T>(method: Method, path: string, shape: Shape<T>, body?: object): Promise<T> =>
  withSession((token) => ask(method, path, shape, body, token));

/** For what is answered with nothing. */
export const act = (method: Method, path: string, body?: object): Promise<void> =>
  withSession((token) => ask(method, path, undefined, body, token));

export async function withSession<T>(work: (token: string) => Promise<T>): Promise<T> {
  const { token } = await session();
  try {
    return await work(token);
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'session_expired') throw error;
    return work((await refreshed(token, ask)).token);
  }
}

/** The session as it is kept, or a new one. */
export const session = (): Promise<Session> => sessionOf(ask);

/** `Taro.request` resolves whatever the status; here a refusal is thrown, and so is what is no answer of ours. */
export async function ask<T>(
  method: Method,
  path: string,
  shape: Shape<T> | undefined,
  body?: object,
  token?: string,
): Promise<T> {
  const header = {
    ...(body && { 'content-type': 'application/json' }),
    ...(token && { authorization: `Bearer ${token}` }),
  };
  const request = attempt(() =>
    Taro.request<unknown>({
      url: FADAN_API + path,
      method,
      header,
      timeout: timeoutMs,
      ...(body && { data: body }),
    }),
  ).catch(refusedResponse);
  const { statusCode, data } = await within<{ statusCode: number; data: unknown }>(silenceMs, request, unreached);
  return answerIn(Number(statusCode), data, shape);
}

/**
 * A page of a portal, the text of a proxy in between or a platform's own time-out come with any status: what has not the shape that
 * the contract promises has not come from the service.
 */
export function answerIn<T>(statusCode: number, data: unknown, shape: Shape<T> | undefined): T {
  const answer = parsed(data);
  if (statusCode >= 400) {
    const { code, field, at } = (answer ?? {}) as { code?: unknown; field?: string; at?: number };
    if (typeof code !== 'string') return unreached();
    throw new ApiError(statusCode, code, field, at);
  }
  if (!shape) return (answer === undefined ? undefined : unreached()) as T;
  return fits(shape, answer) ? answer : unreached();
}

function unreached(): never {
  throw new ApiError(0, 'offline');
}

/** A platform may hand an answer over as text, and nothing as an empty one. */
function parsed(data: unknown): unknown {
  if (typeof data !== 'string') return data ?? undefined;
  if (data === '') return undefined;
  try {
    return JSON.parse(data);
  } catch {
    return data;
  }
}

/** Alipay rejects where WeChat resolves: a status of 400 and up comes as a failure, with the answer in it. Its time-out has status 13. */
export function refusedResponse(error: { status?: number; statusCode?: number; data?: unknown }): {
  statusCode: number;
  data: unknown;
} {
  const statusCode = Number(error?.statusCode ?? error?.status);
  return statusCode >= 400 && statusCode < 600 ? { statusCode, data: error.data } : unreached();
}
