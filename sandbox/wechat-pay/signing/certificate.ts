import { generateKeyPairSync, randomBytes } from 'node:crypto';
import forge from 'node-forge';
import type { KeyPair } from '../../kit/store/keys';

export type CertificateKeys = KeyPair & { serial: string };

const name = [
  { name: 'commonName', value: 'Fadan sandbox platform certificate' },
  { name: 'organizationName', value: 'Fadan sandbox' },
];

/** 平台证书 as X.509, signed by itself: nobody checks its chain, it is trusted because it comes sealed with the APIv3 key. */
export function makeCertificate({ serial, privateKey, publicKey }: CertificateKeys, from: Date, to: Date): string {
  const certificate = forge.pki.createCertificate();
  certificate.serialNumber = `00${serial.replace(/^(?:00)+/, '')}`; // one leading zero keeps the number positive, more are no number
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey);
  certificate.validity = { notBefore: from, notAfter: to };
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.sign(forge.pki.privateKeyFromPem(privateKey), forge.md.sha256.create());
  return forge.pki.certificateToPem(certificate);
}

export function newCertificateKeys(): CertificateKeys {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    serial: randomBytes(20).toString('hex').toUpperCase(),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }) as string,
  };
}
