import QRCode from 'qrcode';
import { code128 } from './code128';
import { digitWidth } from './fonts';

export type Box = { x: number; y: number; width: number; height: number };

export const text = (x: number, y: number, size: number, words: string, more = ''): string =>
  `<text x="${x}" y="${y}" font-size="${size}" xml:space="preserve" ${more}>${words.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</text>`;

export const page = (width: number, height: number, font: string, inside: string, tint = '#fff'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${tint}"/><g font-family="${font}" fill="#1a1a1a">${inside}</g></svg>`;

export const line = (x1: number, y1: number, x2: number, y2: number, more = 'stroke="#222" stroke-width="2"'): string =>
  `<path d="M${x1} ${y1}L${x2} ${y2}" fill="none" ${more}/>`;

/** How wide words run: Chinese characters take an em, the rest about half of one. */
export const widthOf = (words: string, size: number, face: string): number =>
  [...words].reduce((sum, c) => sum + (/[⺀-鿿　-〿＀-￯]/.test(c) ? 1 : /\d/.test(c) ? digitWidth(face) : 0.5), 0) * size;

/** Lines of at most so many Chinese characters; digits count half. Long numbers break where the line is full, as on slips. */
export function wrapped(words: string, ems: number): string[] {
  const lines = [''];
  let used = 0;
  for (const c of words) {
    const wide = c.charCodeAt(0) < 0x2000 ? 0.56 : 1;
    if (used + wide > ems && !/[，。、）]/.test(c)) [used] = [0, lines.push('')];
    lines[lines.length - 1] += c;
    used += wide;
  }
  return lines;
}

export type Number16 = { svg: string; digits: Box[]; end: number };
/** spread: so many times as far apart as the face sets its digits. */
type Setting = {
  size: number;
  face: string;
  grouped?: boolean;
  more?: string;
  jitter?: (at: number) => number;
  spread?: number;
};

/** The number with each digit at a known place. */
export function numberAt(
  x: number,
  y: number,
  number: string,
  { size, face, grouped, more = '', jitter = () => 0, spread = 1 }: Setting,
): Number16 {
  const step = digitWidth(face) * size * spread;
  const gap = grouped ? size * 0.4 : 0;
  const places = [...number].map((digit, at) => ({
    digit,
    left: x + at * step + Math.floor(at / 4) * gap,
    base: y + jitter(at),
  }));
  return {
    svg: `<g font-family="${face}">${places.map(({ digit, left, base }) => text(left + step / 2, base, size, digit, `text-anchor="middle" ${more}`)).join('')}</g>`,
    digits: places.map(({ left, base }) => ({ x: left, y: base - size * 0.74, width: step, height: size * 0.74 })),
    end: x + number.length * step + Math.floor((number.length - 1) / 4) * gap,
  };
}

export function around(boxes: readonly Box[]): Box | undefined {
  if (!boxes.length) return undefined;
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

export function qr(words: string, x: number, y: number, size: number): string {
  const { modules } = QRCode.create(words, { errorCorrectionLevel: 'M' });
  const cell = size / modules.size;
  const cells = Array.from(modules.data).map((on, at) =>
    on
      ? `M${x + (at % modules.size) * cell} ${y + Math.floor(at / modules.size) * cell}h${cell}v${cell}h-${cell}z`
      : '',
  );
  return `<path d="${cells.join('')}" fill="#111"/>`;
}

/** Code 128 with the digits under it. */
export function barcode(digits: string, { x, y, width, height }: Box, size: number): string {
  const widths = code128(digits);
  const unit = width / widths.reduce((sum, one) => sum + one, 0);
  let at = x;
  const bars = widths.map((one, index) => {
    const bar = index % 2 ? '' : `M${at} ${y}h${one * unit}v${height}h${-one * unit}z`;
    at += one * unit;
    return bar;
  });
  return `<path d="${bars.join('')}" fill="#111"/>${text(x + width / 2, y + height + size, size, digits, 'text-anchor="middle" letter-spacing="2"')}`;
}

const onSeal = 'fill="#d8202a" stroke="none" text-anchor="middle"';
/** A round red seal with a star; its words follow the rim, as authorities stamp across what they print. */
export function seal(
  x: number,
  y: number,
  r: number,
  { strong, words, below, turn = 0 }: { strong: number; words: string; below: string; turn?: number },
): string {
  const step = Math.min(24, 250 / words.length);
  const rim = [...words]
    .map((c, at) =>
      text(0, -r * 0.7, r * 0.26, c, `${onSeal} transform="rotate(${(at - (words.length - 1) / 2) * step})"`),
    )
    .join('');
  return (
    `<g transform="translate(${x} ${y}) rotate(${turn})" opacity="${strong}" fill="none" stroke="#d8202a" font-family="Noto Serif CJK SC"><circle r="${r}" stroke-width="${r * 0.06}"/>` +
    `${text(0, r * 0.22, r * 0.62, '★', onSeal)}${rim}${text(0, r * 0.62, r * 0.2, below, onSeal)}</g>`
  );
}
