import { GatewayUnanswered } from '../payments/gateway';

const silenceMs = 20_000;

/**
 * A bill's bytes. A big one comes for minutes: what is limited is silence, not the whole.
 * @throws GatewayUnanswered
 */
export async function download(url: string, headers: Record<string, string> = {}): Promise<Buffer> {
  const stop = new AbortController();
  let silence = setTimeout(() => stop.abort(), silenceMs);
  try {
    const response = await fetch(url, { headers, redirect: 'error', signal: stop.signal });
    if (response.status !== 200 || !response.body) throw new GatewayUnanswered(`status ${response.status}`);
    const parts: Uint8Array[] = [];
    for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
      clearTimeout(silence);
      silence = setTimeout(() => stop.abort(), silenceMs);
      parts.push(part);
    }
    return Buffer.concat(parts);
  } catch (error) {
    throw error instanceof GatewayUnanswered ? error : new GatewayUnanswered(String(error));
  } finally {
    clearTimeout(silence);
  }
}
