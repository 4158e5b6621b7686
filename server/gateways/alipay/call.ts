import type { Refusal } from '../../payments/gateway';
import type { AlipayAsk } from '../../ports';
import { refusalBy } from '../refusal';
import { alipayCodes, type AlipayOperation } from './codes';

type Body = Record<string, unknown>;
export type AlipayAnswer = { body: Body; refusal?: undefined } | { body?: undefined; refusal: Refusal };
export type AlipayCall = ReturnType<typeof createAlipayCall>;

/** A call of the gateway's: a refusal means what its document makes of its code. */
export function createAlipayCall(ask: AlipayAsk) {
  return async function call(
    operation: AlipayOperation,
    path: string,
    asked: Parameters<AlipayAsk>[1],
  ): Promise<AlipayAnswer> {
    const { status, body, requestId } = await ask(path, asked);
    if (status < 400) return { body };
    const { code, message } = body;
    return { refusal: refusalBy(alipayCodes[operation], { status, code, message, requestId }) };
  };
}
