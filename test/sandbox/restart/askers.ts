// Who asks the sandbox's companies, each in its own protocol, written from its text and none of our code.
import { createHmac, createSign, randomUUID } from 'node:crypto';
import type { Sandbox } from '../../../sandbox/main';
import { askWechat, post } from '../merchant';

/** One sandbox, the address that its gateways tell, and the instant that everybody's clock shows. */
export type Scene = { sandbox: Sandbox; notifyUrl: string; at: Date };

export async function askBureau({ sandbox, at }: Scene, path: string, question: object) {
  const { url, key, secret } = sandbox.settings.bureau;
  const [target, body] = [`/bureau/v1/${path}`, JSON.stringify(question)];
  const [timestamp, nonce] = [String(Math.floor(at.getTime() / 1000)), randomUUID()];
  const text = `POST\n${target}\n${timestamp}\n${nonce}\n${body}\n`;
  const answer = await fetch(`${url}${target}`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-bureau-key': key,
      'x-bureau-timestamp': timestamp,
      'x-bureau-nonce': nonce,
      'x-bureau-signature': createHmac('sha256', secret).update(text).digest('hex'),
    },
  });
  return answer.json();
}

export async function askPay({ sandbox, at }: Scene, method: 'GET' | 'POST', path: string, body?: object) {
  const { json } = await askWechat(sandbox.settings.wechatPay, { method, path, at, ...(body && { body }) });
  return json;
}

export async function askAlipay({ sandbox, at }: Scene, path: string, question: object) {
  const { endpoint, appId, privateKey } = sandbox.settings.alipay;
  const [target, body] = [`/v3/alipay/${path}`, JSON.stringify(question)];
  const signed = `app_id=${appId},nonce=${randomUUID()},timestamp=${at.getTime()}`;
  const sign = createSign('RSA-SHA256').update(`${signed}\nPOST\n${target}\n${body}\n`).sign(privateKey, 'base64');
  const headers = { 'content-type': 'application/json', authorization: `ALIPAY-SHA256withRSA ${signed},sign=${sign}` };
  const answer = await fetch(`${endpoint}${target}`, { method: 'POST', headers, body });
  return answer.json();
}

/** WeChat's own interfaces, with the token that they are called with. */
export async function askWechatApi({ sandbox }: Scene, path: string, question: object) {
  const { apiUrl, appId, appSecret } = sandbox.settings.wechat;
  const credential = { grant_type: 'client_credential', appid: appId, secret: appSecret };
  const { access_token: token } = await post(`${apiUrl}/cgi-bin/stable_token`, credential);
  return post(`${apiUrl}/${path}?access_token=${token}`, { appid: appId, ...question });
}

export const sandboxKnob = ({ sandbox }: Scene, path: string, body: object) =>
  post(`${sandbox.url}/__sandbox/${path}`, body);

export const sandboxPage = async ({ sandbox }: Scene, path: string) =>
  (await fetch(`${sandbox.url}/__sandbox/${path}`)).json();
