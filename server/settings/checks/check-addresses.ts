import { StartRefused } from '../../process/start-refused';
import type { Settings } from '../../settings';

/** This machine's own: nobody stands between. */
const isOwn = (address: string): boolean => /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])([:/]|$)/.test(address);
const isPlain = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith('http://') && !isOwn(value);

/**
 * Our own address and those of everybody whom we ask, as deep as they stand: in production keys, numbers and people go over TLS.
 * @throws StartRefused
 */
export function checkAddresses(settings: Settings, from: string): void {
  if (!settings.production) return;
  const path = plainAddress(settings, []);
  if (path) throw new StartRefused(`${from}: ${path} is not an address that begins with https://`);
}

function plainAddress(value: unknown, path: readonly string[]): string | undefined {
  if (isPlain(value)) return path.join('.');
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const found = plainAddress(inner, [...path, name]);
    if (found) return found;
  }
  return undefined;
}
