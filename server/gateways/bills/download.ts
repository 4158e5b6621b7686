import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { GatewayUnanswered } from '../../payments/gateway';

const silenceMs = 20_000;

/** A folder of this process' user alone, for the files of one bill. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'fadan-bill-'));
  return work(folder).finally(() => rm(folder, { recursive: true, force: true }));
}

/**
 * A bill's bytes into a file: a merchant's may be gigabytes, and come for minutes. What is limited is silence, not the whole.
 * @throws GatewayUnanswered
 */
export async function download(
  url: string,
  file: string,
  headers: Record<string, string> = {},
  limitMs = silenceMs,
): Promise<void> {
  const stop = new AbortController();
  let silence = setTimeout(() => stop.abort(), limitMs);
  async function* heard(body: AsyncIterable<Uint8Array>) {
    for await (const part of body) {
      clearTimeout(silence);
      silence = setTimeout(() => stop.abort(), limitMs);
      yield part;
    }
  }
  try {
    const response = await fetch(url, { headers, redirect: 'error', signal: stop.signal });
    if (response.status !== 200 || !response.body) throw new GatewayUnanswered(`status ${response.status}`);
    const body = response.body as unknown as AsyncIterable<Uint8Array>;
    await pipeline(heard(body), createWriteStream(file, { mode: 0o600 }));
  } catch (error) {
    throw error instanceof GatewayUnanswered ? error : new GatewayUnanswered(String(error));
  } finally {
    clearTimeout(silence);
  }
}
