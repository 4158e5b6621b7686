// What WeChat Pay says, made by the protocol's text and by none of the code that is to believe or to disbelieve it.
import { createCipheriv, createSign, generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Small, because each of hundreds of mutants makes them anew. */
export const newPair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });

export type Signing = { serial: string; privateKey: string; at: number };
export const signedHeaders = (body: string, { serial, privateKey, at }: Signing): Record<string, string> => ({
  'wechatpay-timestamp': String(at),
  'wechatpay-nonce': 'N0NCE',
  'wechatpay-serial': serial,
  'wechatpay-signature': createSign('RSA-SHA256').update(`${at}\nN0NCE\n${body}\n`).sign(privateKey, 'base64'),
});

/** AEAD_AES_256_GCM, the tag at the end. */
export function sealed(apiV3Key: string, text: string, aad?: string) {
  const cipher = createCipheriv('aes-256-gcm', apiV3Key, 'twelve bytes').setAAD(Buffer.from(aad ?? ''));
  const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return {
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: bytes.toString('base64'),
    nonce: 'twelve bytes',
    ...(aad !== undefined && { associated_data: aad }),
  };
}

export type Received = { method: string; url: string; headers: IncomingHttpHeaders; body: string };
export type Reply = { status: number; headers?: Record<string, string>; body?: string | Buffer };

/** A server that remembers what it was asked, and answers what the test tells it to. */
export async function openEndpoint(answer: (received: Received) => Reply | Promise<Reply>) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const one = {
        method: request.method!,
        url: request.url!,
        headers: request.headers,
        body: Buffer.concat(parts).toString('utf8'),
      };
      received.push(one);
      void Promise.resolve(answer(one)).then(({ status, headers, body }) =>
        response.writeHead(status, headers).end(body),
      );
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received, close };
}
