import { X509Certificate } from 'node:crypto';
import type { Settings } from '../../settings';

/** When what we hold of somebody else's ends; name: the setting that has to be changed. */
export type CertificateEnd = { name: string; endsAt: number };

/** Of every certificate in the settings as they were written; a bare key has no end. */
export function certificateEnds(settings: Settings): CertificateEnd[] {
  const merchants = [
    { at: '', wechatPay: settings.wechatPay, alipay: settings.alipay },
    ...(settings.payees ?? []).map(({ id, wechatPay, alipay }) => ({ at: `${id}: `, wechatPay, alipay })),
  ];
  return merchants.flatMap(({ at, wechatPay, alipay }) => [
    ...ends(`${at}wechatPay.publicKeys`, wechatPay?.publicKeys ?? {}),
    ...ends(`${at}alipay.certificates.alipayKeys`, alipay?.certificates?.alipayKeys ?? {}),
  ]);
}

const ends = (at: string, bySerial: Record<string, string>): CertificateEnd[] =>
  Object.entries(bySerial).flatMap(([serial, text]) => {
    const certificate = certificateIn(text);
    return certificate ? [{ name: `${at}.${serial}`, endsAt: Date.parse(certificate.validTo) }] : [];
  });

function certificateIn(text: string): X509Certificate | undefined {
  const body = text.replaceAll('\\n', '\n').replace(/-----[A-Z ]+-----|\s/g, '');
  try {
    return new X509Certificate(Buffer.from(body, 'base64'));
  } catch {
    return undefined;
  }
}
