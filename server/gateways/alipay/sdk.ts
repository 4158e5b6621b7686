import { AlipaySdk } from 'alipay-sdk';
import type { Settings } from '../../settings';

/** Only curl() of it may be used: exec() takes forged answers by default. */
export const createAlipaySdk = ({ alipay }: Settings): AlipaySdk =>
  new AlipaySdk({
    appId: alipay.appId,
    privateKey: alipay.privateKey,
    keyType: keyTypeOf(alipay.privateKey),
    alipayPublicKey: alipay.alipayPublicKey,
    endpoint: alipay.endpoint,
    gateway: `${alipay.endpoint}/gateway.do`,
    timeout: 8000,
  });

const keyTypeOf = (pem: string): 'PKCS1' | 'PKCS8' => (pem.includes('BEGIN RSA PRIVATE KEY') ? 'PKCS1' : 'PKCS8');
