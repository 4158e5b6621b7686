// What a life account's gateway is told: a form in GBK, signed over everything but the signature.
import { rsa2 } from '../signing/signing';
import type { Keys } from '../../kit/store/keys';

export type LifeFields = Record<string, string>;
type Parts = { keys: Keys['alipay']; address: string | undefined };
const withinMs = 5000;

/** A CDATA cannot hold its own end: it is written in two. */
const asXml = (fields: LifeFields): string =>
  `<XML>${Object.entries(fields)
    .map(([name, value]) => {
      const cdata = `<![CDATA[${value.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
      return name === 'Text' ? `<Text><Content>${cdata}</Content></Text>` : `<${name}>${cdata}</${name}>`;
    })
    .join('')}</XML>`;

/** @returns tells the account's gateway; false where it does not acknowledge it with a signed answer */
export const createGatewayNews = ({ keys, address }: Parts) =>
  async function tell(fields: LifeFields, service = 'alipay.mobile.public.message.notify'): Promise<boolean> {
    if (!address) return false;
    const form = { service, charset: 'utf-8', sign_type: 'RSA2', biz_content: asXml({ AppId: keys.appId, ...fields }) };
    const text = Object.entries(form)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `${name}=${value}`)
      .join('&');
    const body = new URLSearchParams({ ...form, sign: rsa2(text, keys.alipay.privateKey) });
    try {
      const answer = await fetch(address, { method: 'POST', body, signal: AbortSignal.timeout(withinMs) });
      return answer.ok && /<response>[^]*<\/response><sign>[A-Za-z0-9+/=]+<\/sign>/.test(await answer.text());
    } catch {
      return false;
    }
  };
