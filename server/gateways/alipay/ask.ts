import { createSign, createVerify, randomUUID } from 'node:crypto';
import { decode } from 'iconv-lite';
import { GatewayUnanswered } from '../../payments/gateway';
import type { AlipayAsk } from '../../ports';
import type { Settings } from '../../settings';
import { openedKey } from '../opened-keys';
import { keyOfAlipay } from './keys';

const timeoutMs = 8000;

/**
 * Alipay's OpenAPI v3 (opendocs.alipay.com/open-v3/054q58): each request is signed and sent once. The vendor's library is
 * not used for it: its HTTP client repeats a request by itself under the nonce that is used up, and it knows one key of Alipay's.
 */
export function createAlipayAsk({ alipay }: Pick<Settings, 'alipay'>): AlipayAsk {
  /** @throws GatewayUnanswered when it is not known whether the request took effect */
  return async function ask(path, asked) {
    const method = 'body' in asked ? 'POST' : 'GET';
    const query = 'query' in asked ? `?${new URLSearchParams(asked.query)}` : '';
    const content = 'body' in asked ? JSON.stringify(asked.body) : '';
    const { status, headers, bytes } = await sent(alipay, { method, path: path + query, content });
    const requestId = headers.get('alipay-trace-id') ?? '';
    if (status >= 500) throw new GatewayUnanswered(`status ${status} ${requestId}`.trim());
    const body = parsed(textOf(bytes));
    if (status < 400 && !isGenuine(headers, bytes, keyOfAlipay(alipay, headers.get('alipay-sn'))))
      throw new GatewayUnanswered('an answer without a valid signature');
    return { status, body, requestId };
  };
}

async function sent(
  alipay: Settings['alipay'],
  { method, path, content }: { method: string; path: string; content: string },
): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
  const token = alipay.appAuthToken;
  const certificate = alipay.certificates ? `,app_cert_sn=${alipay.certificates.appCertSn}` : '';
  const words = `app_id=${alipay.appId}${certificate},nonce=${randomUUID()},timestamp=${Date.now()}`;
  const sign = createSign('RSA-SHA256').update(
    `${words}\n${method}\n${path}\n${content}\n${token ? `${token}\n` : ''}`,
  );
  try {
    const response = await fetch(alipay.endpoint + path, {
      redirect: 'error',
      method,
      headers: {
        accept: 'application/json',
        'alipay-request-id': randomUUID(),
        'user-agent': 'fadan/1',
        ...(token && { 'alipay-app-auth-token': token }),
        ...(content && { 'content-type': 'application/json' }),
        ...(alipay.certificates && { 'alipay-root-cert-sn': alipay.certificates.rootCertSn }),
        authorization: `ALIPAY-SHA256withRSA ${words},sign=${sign.sign(openedKey(alipay.privateKey), 'base64')}`,
      },
      body: content || null,
      signal: AbortSignal.timeout(timeoutMs),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, bytes };
  } catch (error) {
    throw new GatewayUnanswered(String(error));
  }
}

function isGenuine(headers: Headers, bytes: Buffer, publicKey: string | undefined): boolean {
  if (!publicKey) return false;
  return createVerify('RSA-SHA256')
    .update(`${headers.get('alipay-timestamp')}\n${headers.get('alipay-nonce')}\n`)
    .update(bytes)
    .update('\n')
    .verify(publicKey, headers.get('alipay-signature') ?? '', 'base64');
}

/** Some of its refusals come in GBK, whatever was asked for (smartwalle/alipay#257). */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decode(bytes, 'gbk');
  }
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new GatewayUnanswered('an answer that is no JSON');
  }
}
