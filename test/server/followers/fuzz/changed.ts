import { torn } from '../../bureau/fuzz/mutate';

const signs = [
  '"',
  '}',
  '<',
  '>',
  ']]>',
  '<![CDATA[',
  '\u0000',
  '\uFFFD',
  '罚',
  '9',
  '京A12345',
  ' ',
  '&amp;',
  '<!DOCTYPE x>',
];
/** Up to four places of it replaced, doubled or cut away. */
export function changed(text: string, chance: () => number): string {
  let other = text;
  for (let left = Math.floor(chance() * 5); left > 0; left -= 1) {
    const at = Math.floor(chance() * other.length);
    const length = Math.floor(chance() * 12);
    const by = chance() < 0.2 ? other.slice(at, at + 40) : signs[Math.floor(chance() * signs.length)]!;
    other = other.slice(0, at) + by + other.slice(at + length);
  }
  return torn(other, chance);
}

export const asXml = (body: object): string =>
  `<xml>${Object.entries(body)
    .map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`)
    .join('')}</xml>`;
/** A base64 text of which one sign is another. */
export function swapped(text: string, chance: () => number): string {
  const at = Math.floor(chance() * (text.length - 4));
  return `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
}
