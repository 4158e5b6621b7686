// A merchant for the sandbox's tests, written from the protocol's text and none of our code.
import { createSign, createVerify, createDecipheriv, randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sandbox } from '../../sandbox/main';
import type { SandboxSettings } from '../../sandbox/settings';
import { lendKeys } from '../support/house/kept-keys';

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fadan-sandbox-'));
  lendKeys(folder);
  return folder;
}

export type Heard = { url: string; headers: IncomingHttpHeaders; body: string };

/** A notify_url that remembers what it heard and answers what it is told to. */
export async function openEar(answer: () => { status: number; body: string }) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString('utf8')));
    request.on('end', () => {
      heard.push({ url: request.url ?? '', headers: request.headers, body });
      const { status, body: text } = answer();
      response.writeHead(status).end(text);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((done) => void server.close(() => done()));
  return { url: `http://127.0.0.1:${port}/notify`, heard, close };
}

export async function eventually(isTrue: () => boolean, withinMs = 4000): Promise<void> {
  for (const end = Date.now() + withinMs; !isTrue(); await pause(20))
    if (Date.now() > end) throw new Error('never became true');
}
export const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

type Ask = {
  method: string;
  path: string;
  body?: object;
  /** In place of the body: what is no JSON. */
  text?: string;
  headers?: Record<string, string>;
  at?: Date;
  nonce?: string;
  tamper?: boolean;
};

/** The five lines by hand, to be able to get them wrong. */
export async function askWechat(pay: SandboxSettings['wechatPay'], ask: Ask) {
  const { method, path, at = new Date(), nonce = randomUUID().replaceAll('-', '') } = ask;
  const body = ask.text ?? (ask.body ? JSON.stringify(ask.body) : '');
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const text = `${method}\n${path}\n${timestamp}\n${nonce}\n${body}\n`;
  const signature = createSign('RSA-SHA256').update(text).sign(pay.privateKey, 'base64');
  const parts = `mchid="${pay.mchId}",nonce_str="${nonce}",timestamp="${timestamp}",serial_no="${pay.serial}",signature="${signature}"`;
  const answer = await fetch(`${pay.apiUrl}${path}`, {
    method,
    headers: {
      Authorization: `WECHATPAY2-SHA256-RSA2048 ${parts}`,
      'Content-Type': 'application/json',
      ...ask.headers,
    },
    ...(body ? { body: ask.tamper ? `${body} ` : body } : {}),
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const raw = bytes.toString('utf8');
  return {
    status: answer.status,
    raw,
    bytes,
    json: raw && answer.headers.get('content-type')?.includes('json') ? JSON.parse(raw) : {},
    headers: answer.headers,
  };
}

export function wechatSigned(
  pay: SandboxSettings['wechatPay'],
  raw: string,
  header: (name: string) => string | null,
): boolean {
  const key = pay.publicKeys[header('wechatpay-serial') ?? ''];
  const text = `${header('wechatpay-timestamp')}\n${header('wechatpay-nonce')}\n${raw}\n`;
  return (
    key !== undefined &&
    createVerify('RSA-SHA256')
      .update(text)
      .verify(key, header('wechatpay-signature') ?? '', 'base64')
  );
}

export function opened(apiV3Key: string, body: string) {
  const { resource } = JSON.parse(body);
  const sealed = Buffer.from(resource.ciphertext, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', apiV3Key, resource.nonce).setAAD(
    Buffer.from(resource.associated_data),
  );
  decipher.setAuthTag(sealed.subarray(-16));
  return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]).toString('utf8'));
}

export async function post(url: string, body: object) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return answer.json();
}

export async function wechatOpenId({ settings, url }: Sandbox, user: string): Promise<string> {
  const { appId: appid, appSecret: secret } = settings.wechat;
  const { code } = await post(`${url}/__phone/wechat/login`, { user });
  const asked = { appid, secret, js_code: code, grant_type: 'authorization_code' };
  const session = await fetch(`${url}/sns/jscode2session?${new URLSearchParams(asked)}`);
  return ((await session.json()) as { openid: string }).openid;
}

type Tap = { user: string; prepayId: string; act: string; at: Date; isForged?: boolean };

/** `wx.requestPayment` and what the person then does. */
export function tapWechat({ settings, url }: Sandbox, { user, prepayId, act, at, isForged }: Tap) {
  const timeStamp = String(Math.floor(at.getTime() / 1000));
  const parts = { timeStamp, nonceStr: 'n0nce', package: `prepay_id=${prepayId}` };
  const text = `${settings.wechat.appId}\n${timeStamp}\n${parts.nonceStr}\n${parts.package}\n`;
  const signed = createSign('RSA-SHA256').update(isForged ? 'forged' : text);
  const paySign = signed.sign(settings.wechatPay.privateKey, 'base64');
  return post(`${url}/__phone/wechat/pay`, { user, ...parts, signType: 'RSA', paySign, act });
}
