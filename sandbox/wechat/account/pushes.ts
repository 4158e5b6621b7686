// 接收消息: what WeChat tells an account's server, three times more when it is not answered within five seconds.
import { randomBytes } from 'node:crypto';
import { closed, openedAnswer, signed, type AccountKeys } from './encryption';

export type PushFields = Record<string, string>;
export type PushFaults = { twice: boolean; json: boolean };
type Parts = { keys: AccountKeys; address: string | undefined; now: () => Date; faults: () => PushFaults };

const withinMs = 5000;
const retries = 3;

/** In JSON numbers stand bare, those above 2^53 too. */
const asJson = (fields: PushFields): string =>
  `{${Object.entries(fields)
    .map(
      ([name, value]) =>
        `${JSON.stringify(name)}:${/^\d{6,}$/.test(value) && name !== 'Content' ? value : JSON.stringify(value)}`,
    )
    .join(',')}}`;
/** A CDATA cannot hold its own end: it is written in two. */
const asXml = (fields: PushFields): string =>
  `<xml>${Object.entries(fields)
    .map(([name, value]) =>
      /^(CreateTime|MsgId)$/.test(name)
        ? `<${name}>${value}</${name}>`
        : `<${name}><![CDATA[${value.replaceAll(']]>', ']]]]><![CDATA[>')}]]></${name}>`,
    )
    .join('')}</xml>`;

/** @returns sends one push; false when the follower has to be shown that the account is out of order */
export function createPushes({ keys, address, now, faults }: Parts) {
  async function once(text: string, toUser: string, json: boolean): Promise<boolean> {
    const timestamp = String(Math.floor(now().getTime() / 1000));
    const nonce = randomBytes(5).toString('hex');
    const encrypted = closed(keys, text);
    const query = new URLSearchParams({
      signature: signed(keys.token, timestamp, nonce),
      timestamp,
      nonce,
      openid: toUser,
      encrypt_type: 'aes',
      msg_signature: signed(keys.token, timestamp, nonce, encrypted),
    });
    const outer = { ToUserName: keys.appId, Encrypt: encrypted };
    try {
      const answer = await fetch(`${address}?${query}`, {
        method: 'POST',
        headers: { 'content-type': json ? 'application/json' : 'text/xml' },
        body: json ? JSON.stringify(outer) : asXml(outer),
        signal: AbortSignal.timeout(withinMs),
      });
      return answer.ok && isHeard(await answer.text());
    } catch {
      return false;
    }
  }

  /** Nothing, "success", or a reply that opens with our key and says something; JSON and an empty Content are faults. */
  function isHeard(text: string): boolean {
    if (text === '' || text === 'success') return true;
    const encrypted = /<Encrypt><!\[CDATA\[([^\]]+)\]\]><\/Encrypt>/.exec(text)?.[1];
    const opened = encrypted && openedAnswer(keys, encrypted);
    return Boolean(opened) && !/<Content>(<!\[CDATA\[\]\]>)?<\/Content>/.test(opened as string);
  }

  return async (fields: PushFields, toUser: string): Promise<boolean> => {
    if (!address) return false;
    const { twice, json } = faults();
    const text = json ? asJson(fields) : asXml(fields);
    if (twice) void once(text, toUser, json);
    for (let tries = 0; tries <= retries; tries += 1) if (await once(text, toUser, json)) return true;
    return false;
  };
}
