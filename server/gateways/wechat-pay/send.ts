import { GatewayUnanswered } from '../../payments/gateway';
import type { Clock } from '../../ports';
import type { Settings } from '../../settings';
import { authorization } from './signing';

export type WechatPaySettings = Settings['wechatPay'];
export type WechatPayRequest = { method: 'GET' | 'POST'; path: string; body?: object };
export type WechatPayResponse = { status: number; header(name: string): string; bytes: Buffer };
const timeoutMs = 8000;

/**
 * Sends one signed request: the bytes that were signed are the bytes that are sent.
 * @param wanted the serial of the key to be answered with @throws GatewayUnanswered
 */
export async function send(
  settings: WechatPaySettings,
  clock: Clock,
  asked: WechatPayRequest,
  wanted?: string,
): Promise<WechatPayResponse> {
  const body = asked.body ? JSON.stringify(asked.body) : '';
  try {
    const response = await fetch(settings.apiUrl + asked.path, {
      method: asked.method,
      headers: {
        authorization: authorization(settings, { ...asked, body, at: secondsOf(clock) }),
        accept: 'application/json',
        'user-agent': 'fadan/1',
        ...(wanted && { 'wechatpay-serial': wanted }),
        ...(body && { 'content-type': 'application/json' }),
      },
      body: body || null,
      signal: AbortSignal.timeout(timeoutMs),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, header: (name) => response.headers.get(name) ?? '', bytes };
  } catch (error) {
    throw new GatewayUnanswered(String(error));
  }
}

export const secondsOf = (clock: Clock): number => Math.floor(clock.now().getTime() / 1000);
