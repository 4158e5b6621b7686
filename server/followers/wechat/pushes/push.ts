import { decrypt, isSame, signatureOf, type PushKeys } from './crypto';
import { fieldsOf, textOf, type Fields } from './body';

/** safe: all is encrypted. compatible: a copy in plain stands beside it and is not looked at. plain: the platform's test accounts. */
export type PushMode = 'safe' | 'compatible' | 'plain';
export type PushSettings = PushKeys & { mode: PushMode };
export type Query = Partial<Record<'signature' | 'msg_signature' | 'timestamp' | 'nonce' | 'encrypt_type', string>>;
export type Push = { kind: 'genuine'; fields: Fields } | { kind: 'refused'; why: Refusal };
export type Refusal = 'signature' | 'old' | 'malformed' | 'not_encrypted' | 'not_ours';

/** WeChat tries again within seconds; what is much older was recorded by somebody. */
const freshSeconds = 600;

/** The set-up's question (GET): whoever has the token signs it. */
export function isGenuine({ token }: PushKeys, { signature, timestamp, nonce }: Query): boolean {
  if (!signature || !timestamp || !nonce) return false;
  return isSame(signature, signatureOf(token, timestamp, nonce));
}

/**
 * A push, opened. `signature` never covers the body, so that in plain mode anybody on the way may swap it: only what was
 * decrypted is trusted, and plain is for accounts that have no key (ArtisanCloud/PowerWeChat#372).
 */
export function openPush(settings: PushSettings, query: Query, body: string, now: Date): Push {
  const { timestamp = '', nonce = '' } = query;
  const outer = settings.mode === 'plain' ? undefined : fieldsOf(body);
  const closed = outer && textOf(outer, 'Encrypt');
  if (settings.mode === 'plain') {
    if (!isGenuine(settings, query)) return refused('signature');
  } else {
    if (!closed) return refused(outer ? 'not_encrypted' : 'malformed');
    // The signature over the cipher, not the one over the query alone (chanjarster/weixin-java-tools#244).
    const own = signatureOf(settings.token, timestamp, nonce, closed);
    if (!query.msg_signature || !isSame(query.msg_signature, own)) return refused('signature');
  }
  if (!(Math.abs(now.getTime() / 1000 - Number(timestamp)) <= freshSeconds)) return refused('old');
  const text = closed ? decrypt(settings, closed) : body;
  if (text === undefined) return refused('not_ours');
  // What WeChat itself signed and we cannot read asks for nothing, and would be no better a second time.
  return { kind: 'genuine', fields: fieldsOf(text) ?? {} };
}

const refused = (why: Refusal): Push => ({ kind: 'refused', why });
