import { limitedBody } from '../../limited-body';
import { AskLater, Refused } from '../../ports';

export type HttpAnswer = { status: number; headers: Headers; bytes: Buffer };
type Limits = { timeoutMs: number; mostBytes: number };

/**
 * One request to a source, its answer read whole within a time and a size that are counted while it is unpacked. No redirect is
 * followed: another host's word is not the source's. @throws Refused source_busy, bureau_down
 */
export async function fetchAnswer(
  url: string,
  init: RequestInit,
  { timeoutMs, mostBytes }: Limits,
): Promise<HttpAnswer> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeoutMs);
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal: stop.signal });
    if (response.status >= 300 && response.status < 400) throw new Refused('bureau_down');
    const bytes = await limitedBody(response, mostBytes);
    const waitMs = waitIn(response.headers.get('retry-after'));
    if (response.status === 429) throw new AskLater(waitMs ?? 0);
    if (response.status === 503 && waitMs !== undefined) throw new AskLater(waitMs);
    return { status: response.status, headers: response.headers, bytes };
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('bureau_down');
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}

const longestWaitMs = 3_600_000;

/** Retry-After in seconds; a date is not needed by any source that we know, and means "a minute". */
function waitIn(text: string | null): number | undefined {
  if (text === null) return undefined;
  return /^\d{1,9}$/.test(text) ? Math.min(Number(text) * 1000, longestWaitMs) : 60_000;
}

/** Text by the charset that is declared; where none is, UTF-8 if it is that, else GBK, which old lists still write. */
export function textOf({ headers, bytes }: Pick<HttpAnswer, 'headers' | 'bytes'>): string {
  const declared = /charset="?([\w-]+)/i.exec(headers.get('content-type') ?? '')?.[1]?.toLowerCase();
  if (declared && /^(?:gbk|gb2312|gb18030|x-gbk)$/.test(declared)) return decoded(bytes, 'gb18030') ?? '';
  return decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030') ?? '';
}

function decoded(bytes: Buffer, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
