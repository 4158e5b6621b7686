import { GatewayUnanswered } from '../../../payments/gateway';
import type { Clock } from '../../../ports';
import type { WechatPaySettings } from '../../../settings';
import { createAddresses } from './addresses';
import { authorization } from '../keys/signing';

export type { WechatPaySettings };
/** wanted: the serial of the key to be answered with. limitMs: how long an answer is waited for. */
export type WechatPayRequest = {
  method: 'GET' | 'POST';
  path: string;
  body?: object;
  wanted?: string | undefined;
  limitMs?: number;
};
/** isSecondTry: an address before this one did not answer, and may have heard it all the same. */
export type WechatPayResponse = {
  status: number;
  header(name: string): string;
  bytes: Buffer;
  isSecondTry?: boolean;
};
export type Send = ReturnType<typeof createSend>;
const timeoutMs = 8000;

/**
 * Sends signed requests: the bytes that were signed are the bytes that are sent. What does not reach the first address goes, with
 * the same body and number, to the second: WeChat Pay takes a request twice for one (请求重入).
 */
export function createSend(settings: WechatPaySettings, clock: Clock) {
  const addresses = createAddresses(settings, clock);

  /** @throws GatewayUnanswered when no address answers */
  async function send(asked: WechatPayRequest): Promise<WechatPayResponse> {
    const failures: string[] = [];
    for (const address of addresses.list()) {
      try {
        const response = await sendTo(address, asked);
        addresses.reached(address);
        return { ...response, isSecondTry: failures.length > 0 };
      } catch (error) {
        addresses.outOfReach(address);
        failures.push(String(error));
      }
    }
    throw new GatewayUnanswered(failures.join(' '));
  }

  async function sendTo(address: string, asked: WechatPayRequest): Promise<WechatPayResponse> {
    const { method, path, wanted, limitMs = timeoutMs } = asked;
    const body = asked.body ? JSON.stringify(asked.body) : '';
    const response = await fetch(address + path, {
      redirect: 'error',
      method,
      headers: {
        authorization: authorization(settings, { method, path, body, at: secondsOf(clock) }),
        accept: 'application/json',
        'user-agent': 'fadan/1',
        ...(wanted && { 'wechatpay-serial': wanted }),
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body || null,
      signal: AbortSignal.timeout(limitMs),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, header: (name) => response.headers.get(name) ?? '', bytes };
  }

  /** Where a file is best asked for now. */
  const address = (): string => addresses.list()[0]!;
  return Object.assign(send, { address });
}

export const secondsOf = (clock: Clock): number => Math.floor(clock.now().getTime() / 1000);
