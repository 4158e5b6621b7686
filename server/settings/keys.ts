import { createPrivateKey, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import { StartRefused } from '../process/start-refused';
import type { AlipaySettings, Settings, WechatPaySettings } from '../settings';

const rest = (text: string): string => text.replaceAll('\\n', '\n').trim();
const der = (text: string): Buffer => Buffer.from(text.replace(/\s/g, ''), 'base64');

/** The ways in which vendors' tools write a key: PEM, or its base64 alone, PKCS#1 or PKCS#8, a certificate in a key's place. */
const privateForms: ((text: string) => KeyObject)[] = [
  (text) => createPrivateKey(text),
  (text) => createPrivateKey({ key: der(text), format: 'der', type: 'pkcs8' }),
  (text) => createPrivateKey({ key: der(text), format: 'der', type: 'pkcs1' }),
];
const publicForms: ((text: string) => KeyObject)[] = [
  (text) => createPublicKey(text),
  (text) => createPublicKey({ key: der(text), format: 'der', type: 'spki' }),
  (text) => createPublicKey({ key: der(text), format: 'der', type: 'pkcs1' }),
  (text) => new X509Certificate(der(text)).publicKey,
];

function firstThatOpens(forms: readonly ((text: string) => KeyObject)[], text: string): KeyObject | undefined {
  for (const open of forms) {
    try {
      return open(rest(text));
    } catch {
      // another form is tried
    }
  }
  return undefined;
}

type Refuse = (path: string, wanted: string) => never;
/** Shorter ones can be worked out (NIST SP 800-131A). */
const leastBits = 2048;
const rsa = (key: KeyObject | undefined) =>
  key?.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= leastBits ? key : undefined;

const privateKey = (refuse: Refuse, path: string, text: string): string =>
  rsa(firstThatOpens(privateForms, text))?.export({ type: 'pkcs8', format: 'pem' }).toString() ??
  refuse(path, 'an RSA private key of 2048 bits or more that opens: write it as the vendor’s tool gave it');

const publicKey = (refuse: Refuse, path: string, text: string): string =>
  text.includes('PRIVATE KEY')
    ? refuse(path, 'a public key: it is a private one')
    : (rsa(firstThatOpens(publicForms, text))?.export({ type: 'spki', format: 'pem' }).toString() ??
      refuse(
        path,
        'an RSA public key or certificate of 2048 bits or more that opens: write it as the vendor’s tool gave it',
      ));

const publicKeys = (refuse: Refuse, path: string, bySerial: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(bySerial).map(([serial, text]) => [serial, publicKey(refuse, `${path}.${serial}`, text)]),
  );

/**
 * The settings with every key of the gateways opened once and written as PEM, each payee's too.
 * @throws StartRefused naming the setting: a key that does not open would look like an outage of the gateway at every call
 */
export function openKeysOf(settings: Settings, from: string): Settings {
  const refuse: Refuse = (path, wanted) => {
    throw new StartRefused(`${from}: ${path} is not ${wanted}`);
  };
  const opened = (at: string, { wechatPay, alipay }: Partial<Pick<Settings, 'wechatPay' | 'alipay'>>) => ({
    ...(wechatPay && { wechatPay: wechatPayOpened(refuse, `${at}wechatPay`, wechatPay) }),
    ...(alipay && { alipay: alipayOpened(refuse, `${at}alipay`, alipay) }),
  });
  const { payees } = settings;
  return {
    ...settings,
    ...opened('', settings),
    ...(payees && { payees: payees.map((payee, at) => ({ ...payee, ...opened(`payees.${at}.`, payee) })) }),
  };
}

const wechatPayOpened = (refuse: Refuse, at: string, merchant: WechatPaySettings): WechatPaySettings => ({
  ...merchant,
  privateKey: privateKey(refuse, `${at}.privateKey`, merchant.privateKey),
  publicKeys: publicKeys(refuse, `${at}.publicKeys`, merchant.publicKeys),
});

function alipayOpened(refuse: Refuse, at: string, merchant: AlipaySettings): AlipaySettings {
  const { certificates } = merchant;
  const ours = privateKey(refuse, `${at}.privateKey`, merchant.privateKey);
  const theirs = publicKey(refuse, `${at}.alipayPublicKey`, merchant.alipayPublicKey);
  if (createPublicKey(ours).export({ type: 'spki', format: 'pem' }).toString() === theirs)
    refuse(
      `${at}.alipayPublicKey`,
      "Alipay's public key: it is the application's own (应用公钥 in place of 支付宝公钥)",
    );
  const keys = certificates?.alipayKeys;
  const alipayKeys = keys && { alipayKeys: publicKeys(refuse, `${at}.certificates.alipayKeys`, keys) };
  return {
    ...merchant,
    privateKey: ours,
    alipayPublicKey: theirs,
    ...(certificates && { certificates: { ...certificates, ...alipayKeys } }),
  };
}
