const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * What a phone gave for a file, as base64 without a break; undefined where it is none. Some phones give the bytes whatever encoding was
 * asked for, some break the text into lines of 76 (MiEcosystem/miot-plugin-sdk#558), some lay it in a data address.
 */
export function asBase64(data: unknown): string | undefined {
  if (data instanceof ArrayBuffer) return encoded(new Uint8Array(data));
  if (ArrayBuffer.isView(data)) return encoded(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  if (typeof data !== 'string') return undefined;
  const bare = data.replace(/^data:[^,]*,/, '').replace(/\s/g, '');
  const padded = bare + '='.repeat((4 - (bare.length % 4)) % 4);
  return /^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$|^[A-Za-z0-9+/]{2}==$|^[A-Za-z0-9+/]{3}=$/.test(
    padded,
  )
    ? padded
    : undefined;
}

/** Mini-program engines have no btoa. */
function encoded(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return undefined;
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const sign = (shift: number) => letters[(bits >> shift) & 63]!;
    parts.push(sign(18), sign(12), b === undefined ? '=' : sign(6), c === undefined ? '=' : sign(0));
  }
  return parts.join('');
}
