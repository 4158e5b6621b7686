// One serial in five hundred begins with zeros; its certificate has to open all the same.
import { X509Certificate } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { makeCertificate, newCertificateKeys } from '../../../sandbox/wechat-pay/signing/certificate';

const keys = newCertificateKeys();
const day = (text: string) => new Date(`${text}T00:00:00Z`);

it.each(['00', '0000', '0012', '00FF', '7F', '80', 'FF'])(
  'a certificate opens whose serial begins with %s',
  (first) => {
    const serial = first + keys.serial.slice(first.length);
    const pem = makeCertificate({ ...keys, serial }, day('2026-01-01'), day('2031-01-01'));
    expect(BigInt(`0x${new X509Certificate(pem).serialNumber}`)).toBe(BigInt(`0x${serial}`));
  },
);
