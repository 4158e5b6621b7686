import { createVerify } from 'node:crypto';

export type AlipayForm = Record<string, string>;

/**
 * The fields of a form that Alipay signed over its own bytes, in the charset that it names; undefined for any other. Sorted,
 * without sign and sign_type. keyOf: Alipay's key, by the certificate that the form names. The sign type is ours to choose: a sender may not talk us into a weaker one.
 * keepsSignType: what a life account's gateway is told has it among what is signed.
 */
export function signedForm(
  body: Uint8Array | string,
  keyOf: (serial: string | undefined) => string | undefined,
  { keepsSignType = false }: { keepsSignType?: boolean } = {},
): AlipayForm | undefined {
  const raw = Object.fromEntries(pairsOf(Buffer.from(body).toString('latin1')));
  const read = reader(raw.charset ?? '');
  const publicKey = keyOf(raw.alipay_cert_sn);
  if (!read || !publicKey || raw.sign_type !== 'RSA2' || !raw.sign) return undefined;
  const signed = Object.keys(raw)
    .filter((name) => name !== 'sign' && (keepsSignType || name !== 'sign_type'))
    .sort()
    .map((name) => `${name}=${raw[name]!}`)
    .join('&');
  const isGenuine = createVerify('RSA-SHA256').update(signed, 'latin1').verify(publicKey, raw.sign, 'base64');
  return isGenuine ? Object.fromEntries(Object.entries(raw).map(([name, bytes]) => [name, read(bytes)])) : undefined;
}

/** Each byte is one character here, so that what was signed is what is checked, whatever its charset. */
const pairsOf = (form: string): [string, string][] =>
  form
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [unescaped(pair), ''] : [unescaped(pair.slice(0, at)), unescaped(pair.slice(at + 1))];
    });

const unescaped = (text: string): string =>
  text
    .replaceAll('+', ' ')
    .replace(/%([0-9a-fA-F]{2})/g, (_escape, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** A charset that we cannot read makes the form unreadable, not a forgery: it is no form either way. */
function reader(charset: string): ((bytes: string) => string) | undefined {
  try {
    const decoder = new TextDecoder(charset.trim() || 'utf-8');
    return (bytes) => decoder.decode(Buffer.from(bytes, 'latin1'));
  } catch {
    return undefined;
  }
}
