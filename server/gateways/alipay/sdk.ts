import { AlipaySdk } from 'alipay-sdk';
import type { Settings } from '../../settings';

/** Only curl() of it may be used: exec() takes forged answers by default. */
export const createAlipaySdk = ({ alipay }: Settings): AlipaySdk => sdkOf(alipay, alipay.endpoint);

/** The life account is an app of its own, with keys of its own. */
export const createLifeAccountSdk = ({ alipay, account }: Settings): AlipaySdk | undefined =>
  account?.alipay && sdkOf(account.alipay, alipay.endpoint);

const sdkOf = (
  { appId, privateKey, alipayPublicKey }: Pick<Settings['alipay'], 'appId' | 'privateKey' | 'alipayPublicKey'>,
  endpoint: string,
): AlipaySdk =>
  new AlipaySdk({
    appId,
    privateKey,
    keyType: keyTypeOf(privateKey),
    alipayPublicKey,
    endpoint,
    gateway: `${endpoint}/gateway.do`,
    timeout: 8000,
  });

const keyTypeOf = (pem: string): 'PKCS1' | 'PKCS8' => (pem.includes('BEGIN RSA PRIVATE KEY') ? 'PKCS1' : 'PKCS8');
