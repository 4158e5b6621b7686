import { createPrivateKey, createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import { StartRefused } from '../process/start-refused';
import type { Settings } from '../settings';

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

/**
 * The settings with every key of the gateways opened once and written as PEM.
 * @throws StartRefused naming the setting: a key that does not open would look like an outage of the gateway at every call
 */
export function openKeysOf(settings: Settings, from: string): Settings {
  const { wechatPay, alipay } = settings;
  const refuse = (path: string, wanted: string): never => {
    throw new StartRefused(`${from}: ${path} is not ${wanted}`);
  };
  const rsa = (key: KeyObject | undefined) => (key?.asymmetricKeyType === 'rsa' ? key : undefined);
  const privateKey = (path: string, text: string): string =>
    rsa(firstThatOpens(privateForms, text))?.export({ type: 'pkcs8', format: 'pem' }).toString() ??
    refuse(path, 'an RSA private key that opens: write it as the vendor’s tool gave it');
  const publicKey = (path: string, text: string): string =>
    text.includes('PRIVATE KEY')
      ? refuse(path, 'a public key: it is a private one')
      : (rsa(firstThatOpens(publicForms, text))?.export({ type: 'spki', format: 'pem' }).toString() ??
        refuse(path, 'an RSA public key or certificate that opens: write it as the vendor’s tool gave it'));

  const publicKeys = (path: string, bySerial: Record<string, string>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(bySerial).map(([serial, text]) => [serial, publicKey(`${path}.${serial}`, text)]),
    );

  const ours = privateKey('alipay.privateKey', alipay.privateKey);
  const theirs = publicKey('alipay.alipayPublicKey', alipay.alipayPublicKey);
  if (createPublicKey(ours).export({ type: 'spki', format: 'pem' }).toString() === theirs)
    refuse(
      'alipay.alipayPublicKey',
      "Alipay's public key: it is the application's own (应用公钥 in place of 支付宝公钥)",
    );
  const keys = alipay.certificates?.alipayKeys;
  const alipayKeys = keys && { alipayKeys: publicKeys('alipay.certificates.alipayKeys', keys) };
  return {
    ...settings,
    wechatPay: {
      ...wechatPay,
      privateKey: privateKey('wechatPay.privateKey', wechatPay.privateKey),
      publicKeys: publicKeys('wechatPay.publicKeys', wechatPay.publicKeys),
    },
    alipay: {
      ...alipay,
      privateKey: ours,
      alipayPublicKey: theirs,
      ...(alipay.certificates && { certificates: { ...alipay.certificates, ...alipayKeys } }),
    },
  };
}
