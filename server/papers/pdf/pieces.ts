import { distance, type Point } from '../vision/geometry';

/** What a page says where: text of one font, as the library hands it out, in the page's own measure. */
export type Said = { str: string; dir: string; transform: number[]; width: number };
/** Signs and where each one's middle lies, in pixels from where the piece starts. */
export type Piece = {
  from: Point;
  to: Point;
  high: number;
  up: Point;
  signs: { text: string; along: number }[];
};

type Matrix = readonly number[];
const times = ([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): number[] => [
  a! * p! + c! * q!,
  b! * p! + d! * q!,
  a! * r! + c! * s!,
  b! * r! + d! * s!,
  a! * t! + c! * u! + e!,
  b! * t! + d! * u! + f!,
];

/** Ems, of what is not as wide as it is high. A line is stretched to the width that it has, so only their shares count. */
const ems = (sign: string): number => (sign > '\u2e7f' ? 1 : sign === ' ' ? 0.28 : sign < '0' ? 0.4 : 0.55);
/** Radicals and compatibility characters look like the common ones, and fonts say them instead. */
const isDouble = /[\u2e80-\u2fdf\uf900-\ufaff]/;
const underline = /^[\s_＿]*$/;

/** Undefined for what is no print that runs from left to right, such as blanks, rules, and mirrored signs. */
export function pieceOf({ str, dir, transform, width }: Said, toPixels: Matrix, scale: number): Piece | undefined {
  const [a, b, c, d, x, y] = times(toPixels, transform) as [number, number, number, number, number, number];
  const [long, high] = [Math.hypot(a, b), Math.hypot(c, d)];
  const wide = width * scale;
  if (underline.test(str) || dir !== 'ltr' || !(wide > 0 && high > 0 && long > 0) || a * d - b * c >= 0) return;
  const signs = [...str];
  const full = signs.map(ems).reduce((sum, one) => sum + one, 0);
  let passed = 0;
  const placed = signs.map((sign) => {
    const middle = passed + ems(sign) / 2;
    passed += ems(sign);
    return { text: isDouble.test(sign) ? sign.normalize('NFKC') : sign, along: (middle / full) * wide };
  });
  const from = { x, y };
  const to = { x: x + (a / long) * wide, y: y + (b / long) * wide };
  return { from, to, high, up: { x: c / high, y: d / high }, signs: placed };
}

const across = (a: Piece, point: Point): number => (point.x - a.from.x) * a.up.x + (point.y - a.from.y) * a.up.y;
const onward = (a: Piece, point: Point): number => {
  const long = distance(a.from, a.to);
  return ((point.x - a.from.x) * (a.to.x - a.from.x) + (point.y - a.from.y) * (a.to.y - a.from.y)) / long;
};
const sameLine = (a: Piece, b: Piece): boolean =>
  Math.abs(across(a, b.from)) < 0.25 * a.high && Math.abs(across(a, b.to)) < 0.25 * a.high;

/** Print goes on without a gap, in another font: as a label and the digits behind it often do. */
export function goesOn(a: Piece, b: Piece): boolean {
  const gap = onward(a, b.from) - distance(a.from, a.to);
  return sameLine(a, b) && Math.abs(gap) < 0.3 * a.high && a.high < 1.3 * b.high && b.high < 1.3 * a.high;
}

export const joinedPieces = (a: Piece, b: Piece): Piece => {
  const start = onward(a, b.from);
  return { ...a, to: b.to, signs: [...a.signs, ...b.signs.map((sign) => ({ ...sign, along: sign.along + start }))] };
};

/** Bold that is made by printing twice: the same signs, a hair's breadth apart. */
export const isAgain = (a: Piece, b: Piece): boolean =>
  distance(a.from, b.from) < 0.2 * a.high && distance(a.to, b.to) < 0.2 * a.high && spelled(a) === spelled(b);
const spelled = ({ signs }: Piece): string => signs.map(({ text }) => text).join('');

/** Other print in the same place: one of them is hidden, and the text does not tell which. */
export function isOver(a: Piece, b: Piece): boolean {
  const [start, end] = [onward(a, b.from), onward(a, b.to)];
  const shared = Math.min(distance(a.from, a.to), Math.max(start, end)) - Math.max(0, Math.min(start, end));
  return sameLine(a, b) && shared > 0.5 * Math.min(a.high, b.high);
}
