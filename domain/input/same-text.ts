import { halfWidth } from './typed-text';

const entities: Record<string, string> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", middot: '·' };

/** A list's text as people read it: HTML entities decoded (twice-written ones too), spaces as one. */
export function readableText(text: string): string {
  const decoded = text.replace(
    /&(?:amp;)*(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi,
    (whole, name: string) => entity(name) ?? whole,
  );
  return [...decoded.replace(/<br\s*\/?>/gi, ' ')]
    .map((character) => (isBlank(character) ? ' ' : character))
    .join('')
    .replace(/ +/g, ' ')
    .trim();
}

function entity(name: string): string | undefined {
  if (name[0] !== '#') return entities[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : undefined;
}

/** Spaces, and what is not seen. */
function isBlank(character: string): boolean {
  const code = character.charCodeAt(0);
  return (
    code <= 0x20 ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x206f)
  );
}

/** The text as it is compared: width, case and spaces make no other place or act of it. */
export const sameText = (text: string): string => halfWidth(readableText(text)).toLowerCase().replace(/ /g, '');
