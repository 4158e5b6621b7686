import { GatewayUnanswered } from '../../payments/gateway';
import type { Clock } from '../../ports';
import type { Settings } from '../../settings';
import { authorization, isGenuine, signedMessage } from './signing';

export type WechatPaySettings = Settings['wechatPay'];
/** `signed` is false for refusals: WeChat Pay's 4xx prove nothing and must change nothing for good. */
export type Answer = { status: number; body: Record<string, unknown>; signed: boolean };
const timeoutMs = 8000;

export const wechatPayCall = (settings: WechatPaySettings, clock: Clock) =>
  async (method: 'GET' | 'POST', path: string, body?: object): Promise<Answer> => {
    const text = body ? JSON.stringify(body) : '';
    const at = Math.floor(clock.now().getTime() / 1000);
    const response = await fetch(settings.apiUrl + path, {
      method,
      headers: {
        authorization: authorization(settings, { method, path, body: text, at }),
        accept: 'application/json', 'user-agent': 'fadan/1',
        'wechatpay-serial': Object.keys(settings.publicKeys)[0] ?? '',
        ...(body && { 'content-type': 'application/json' }),
      },
      body: text || null,
      signal: AbortSignal.timeout(timeoutMs),
    }).catch((error: unknown) => { throw new GatewayUnanswered(String(error)); });
    const received = await response.text().catch((error: unknown) => { throw new GatewayUnanswered(String(error)); });
    const signed = isGenuine(
      signedMessage((name) => response.headers.get(name) ?? '', received),
      settings.publicKeys, Math.floor(clock.now().getTime() / 1000),
    );
    if (response.status >= 500) throw new GatewayUnanswered(`status ${response.status}`);
    if (response.ok && !signed) throw new GatewayUnanswered('an answer without a valid signature');
    return { status: response.status, body: parsed(received), signed };
  };

function parsed(text: string): Record<string, unknown> {
  if (text === '') return {};
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new GatewayUnanswered('an answer that is no JSON');
  }
}
