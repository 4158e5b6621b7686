import { GatewayRefused, type Meaning, type Refusal } from '../payments/gateway';

/** A refusal in the words of the gateway, with what its documents make of the code for this kind of request. */
export function refusalBy(
  codes: Readonly<Record<string, Meaning>>,
  said: { status: number; code: unknown; message?: unknown; requestId: string },
): Refusal {
  const code = typeof said.code === 'string' ? said.code : String(said.status);
  const byStatus: Meaning = said.status === 429 || said.status >= 500 ? 'not_now' : 'not_known';
  const meaning = Object.hasOwn(codes, code) ? codes[code]! : byStatus;
  return { code, meaning, message: String(said.message ?? '').slice(0, 200), requestId: said.requestId };
}

/** @throws GatewayRefused unless the code is the one that answers the question */
export function onlyIf(refusal: Refusal, answers: string): void {
  if (refusal.code !== answers) throw new GatewayRefused(refusal);
}
