import type { Chance } from '../../chance';
import { line, seal, text, type Box } from '../../papers/drawing';
import { faceOf } from '../../papers/fonts';

const worn = '#fcfcfa';
const many = (count: number, one: () => string): string => Array.from({ length: count }, one).join('');

/** What ordinary papers have over and about a number, for which no digit is to be doubted: 760 wide, 150 high, the number on 85. */
export function litterOf(by: Chance, digits: readonly Box[]): string {
  const dots = (): string => (by.odds(0.5) ? 'stroke-dasharray="2 4"' : '');
  const pieces: [number, () => string][] = [
    [0.15, () => underline(by.between(88, 94), `stroke="#444" stroke-width="${by.between(1, 2)}" ${dots()}`)],
    [
      0.2,
      () =>
        seal(by.between(150, 650), by.between(20, 140), by.between(70, 110), {
          strong: by.between(0.4, 0.8),
          words: '杭州市公安局交通警察支队',
          below: '处罚专用章',
          turn: by.between(-25, 25),
        }),
    ],
    [
      0.12,
      () =>
        many(by.whole(1, 4), () => bar(`x="0" y="${by.between(50, 95)}" width="760" height="${by.between(0.8, 2)}"`)),
    ],
    [
      0.08,
      () =>
        many(by.whole(1, 3), () => bar(`x="${by.between(200, 600)}" y="0" width="${by.between(0.8, 2)}" height="150"`)),
    ],
    [
      0.1,
      () =>
        Array.from({ length: 50 }, (_, at) =>
          line(0, at * 3, 760, at * 3, `stroke="${worn}" stroke-width="0.8" opacity="0.75"`),
        ).join(''),
    ],
    [0.08, () => `<rect width="760" height="150" fill="#fff" opacity="${by.between(0.1, 0.5)}"/>`],
    [0.15, () => many(by.whole(1, 2), () => rule(by))],
    [0.07, () => penStroke(by, digits)],
    [
      0.06,
      () =>
        text(
          digits.at(-1)!.x + by.between(20, 40),
          85,
          26,
          by.one(['号', '收', '0', '张']),
          `font-family="${faceOf(by, 'hand')}" fill="#203a8f"`,
        ),
    ],
  ];
  return pieces.flatMap(([share, piece]) => (by.odds(share) ? [piece()] : [])).join('');
}

/** A rule of a table under the print, in it or above it, or beside it. */
function rule(by: Chance): string {
  const ink = `stroke="${by.one(['#333', '#222', '#777', '#5a2a2a'])}" stroke-width="${by.between(1, 3)}"`;
  if (by.odds(0.25)) return line(by.between(150, 700), 0, by.between(150, 700), 150, ink);
  const y = by.odds(0.3) ? by.between(68, 84) : by.one([by.between(52, 68), by.between(84, 98)]);
  return line(0, y, 760, y + by.between(-2, 2), ink);
}

/** A pen that went through some digits: they are what they were. */
function penStroke(by: Chance, digits: readonly Box[]): string {
  const { x, y, width, height } = by.one(digits);
  const [dx, dy] = [by.between(10, 90), by.between(-0.9, 0.9) * height];
  const [middle, level] = [x + width / 2, y + height / 2];
  return `<path d="M${middle - dx} ${level - dy}Q${middle} ${level + by.between(-12, 12)} ${middle + dx} ${level + dy}" fill="none" stroke-linecap="round" stroke="${by.one(['#203a8f', '#1b2f70', '#222', '#b0232a'])}" stroke-width="${height * by.between(0.07, 0.2)}" opacity="0.85"/>`;
}

const underline = (y: number, more: string): string => line(200, y, 650, y, more);
const bar = (where: string): string => `<rect ${where} fill="${worn}"/>`;
