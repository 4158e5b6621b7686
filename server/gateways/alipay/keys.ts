import type { Settings } from '../../settings';

/**
 * Alipay's key of an answer or a notification. In certificate mode each names the certificate that it is signed with, and
 * Alipay changes it before its end: the settings hold the old one and the new one side by side. A serial that they do not
 * hold proves nothing.
 */
export function keyOfAlipay(
  { alipayPublicKey, certificates }: Pick<Settings['alipay'], 'alipayPublicKey' | 'certificates'>,
  serial: string | null | undefined,
): string | undefined {
  const known = certificates?.alipayKeys;
  if (!known || !serial) return alipayPublicKey;
  return Object.hasOwn(known, serial) ? known[serial] : undefined;
}
