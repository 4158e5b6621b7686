import { GatewayRefused, type Meaning, type Refusal } from '../payments/gateway';
import type { CodeTable } from './codes';

/** A refusal in the words of the gateway, with what its documents make of the code for this kind of request. */
export function refusalBy(
  { meanings }: CodeTable,
  said: { status: number; code: unknown; message?: unknown; requestId: string },
): Refusal {
  const code = typeof said.code === 'string' ? said.code : String(said.status);
  const byStatus: Meaning = said.status === 429 || said.status >= 500 ? 'not_now' : 'not_known';
  const meaning = Object.hasOwn(meanings, code) ? meanings[code]! : byStatus;
  return { code, meaning, message: String(said.message ?? '').slice(0, 200), requestId: said.requestId };
}

/** @throws GatewayRefused unless the code says that there is no such thing: all other codes answer nothing */
export function mustSayNone(refusal: Refusal): void {
  if (refusal.meaning !== 'no') throw new GatewayRefused(refusal);
}
