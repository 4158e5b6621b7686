import type { Chance } from '../chance';
import { seal, text, type Box } from '../papers/drawing';
import { faceOf } from '../papers/fonts';
import type { Paper } from '../papers/papers';

/** Something over the paper. `hides` says of a point that nothing of the print shows there; most things leave it readable, those that cross it with an effort. */
export type Cover = {
  name: string;
  svg: string;
  /** Reaches beyond the paper, around this point of it. */ beyond?: [number, number];
  crosses?: boolean;
  hides?: (x: number, y: number) => boolean;
};

const inks = ['#203a8f', '#1b2f70', '#222', '#b0232a'];
const within =
  ({ x, y, width, height }: Box) =>
  (px: number, py: number): boolean =>
    px >= x && px <= x + width && py >= y && py <= y + height;

/** A finger from the paper's edge to a place: width of a thumb, a nail at its end. */
export function thumb(chance: Chance, paper: Paper, x: number, y: number, name: string): Cover {
  const unit = paper.unitsPerMm ?? 5;
  const r = chance.between(8, 10.5) * unit;
  const [fromX, fromY] = chance.one(
    x > paper.width / 2
      ? [[paper.width + 200 * unit, y + chance.between(0, 150) * unit]]
      : [[-200 * unit, y + chance.between(0, 150) * unit]],
  ) as [number, number];
  const long = Math.hypot(fromX - x, fromY - y) || 1;
  const [dx, dy] = [(fromX - x) / long, (fromY - y) / long];
  const [tipX, tipY] = [x + dx * r * 0.7, y + dy * r * 0.7];
  const skin = chance.one(['#d9a98a', '#c48f6c', '#e6bfa3', '#a9775a']);
  const angle = (Math.atan2(dy, dx) * 180) / Math.PI;
  const svg =
    `<linearGradient id="skin-${Math.round(x)}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#7d5340"/><stop offset="0.25" stop-color="${skin}"/><stop offset="0.7" stop-color="${skin}"/><stop offset="1" stop-color="#8a5c48"/></linearGradient>` +
    `<g transform="translate(${tipX} ${tipY}) rotate(${angle})"><rect x="${-r + 8}" y="${-r + 10}" width="${long + 2 * r}" height="${2 * r}" rx="${r}" fill="#000" opacity="0.25"/><rect x="${-r}" y="${-r}" width="${long + 2 * r}" height="${2 * r}" rx="${r}" fill="url(#skin-${Math.round(x)})"/><rect x="${-r * 0.75}" y="${-r * 0.55}" width="${r * 1.3}" height="${r * 1.1}" rx="${r * 0.5}" fill="#ecd0c4" opacity="0.8"/></g>`;
  const hides = (px: number, py: number): boolean => {
    const along = Math.min(long, Math.max(0, (px - tipX) * dx + (py - tipY) * dy));
    return Math.hypot(px - tipX - dx * along, py - tipY - dy * along) < r;
  };
  return { name, svg, hides, beyond: [tipX, tipY] };
}

/** Words by hand. One family stands high above its baseline and is let down. */
export function hand(chance: Chance, x: number, y: number, size: number, words: string, turn: number): string {
  const face = faceOf(chance, 'hand');
  const base = face === 'DkgHandwriting' ? y + size * 0.35 : y;
  return `<g font-family="${face}" fill="${chance.one(inks)}">${text(x, base, size, words, `transform="rotate(${turn} ${x} ${base})"`)}</g>`;
}

type Maker = (chance: Chance, paper: Paper, number: Box) => Cover;
const along = (chance: Chance, { x, width }: Box): number => x + chance.between(0, width);

/** What can happen to the number. */
export const overNumber = {
  'pen stroke': (chance, _, number) => {
    const [x, y] = [along(chance, number), number.y + number.height / 2];
    const [dx, dy] = [chance.between(10, 90), chance.between(-0.9, 0.9) * number.height];
    return {
      name: 'pen stroke',
      crosses: true,
      svg: `<path d="M${x - dx} ${y - dy}Q${x} ${y + chance.between(-12, 12)} ${x + dx} ${y + dy}" fill="none" stroke-linecap="round" stroke="${chance.one(inks)}" stroke-width="${number.height * chance.between(0.07, 0.2)}" opacity="0.85"/>`,
    };
  },
  'seal over number': (chance, paper, number) => ({
    name: 'seal over number',
    crosses: (paper.ink ?? 0.85) < 0.5,
    svg: seal(
      along(chance, number),
      number.y + chance.between(-40, 60),
      17 * (paper.unitsPerMm ?? 5) * chance.between(0.8, 1.2),
      {
        strong: chance.between(0.35, 0.75),
        words: '公安局交通警察支队',
        below: '处罚专用章',
        turn: chance.between(-90, 90),
      },
    ),
  }),
  'hand beside number': (chance, _, { x, y, width, height }) => ({
    name: 'hand beside number',
    svg: hand(
      chance,
      x + width + height * chance.between(0.7, 2.2),
      y + height,
      height * chance.between(1.3, 1.9),
      chance.digits(chance.whole(1, 6)),
      chance.between(-8, 8),
    ),
  }),
  'hand touching number': (chance, _, { x, y, width, height }) => ({
    name: 'hand touching number',
    crosses: true,
    svg: hand(
      chance,
      x + width + height * chance.between(-0.05, 0.15),
      y + height,
      height * chance.between(1.2, 1.6),
      chance.digits(chance.whole(1, 3)),
      chance.between(-5, 5),
    ),
  }),
  'hand over number': (chance, _, { x, y, width, height }) => {
    const size = height * chance.between(1.3, 1.9);
    return {
      name: 'hand over number',
      crosses: true,
      svg: hand(
        chance,
        x + chance.between(0, width * 0.6),
        y + height * chance.between(0.65, 1) + size * 0.75,
        size,
        chance.digits(chance.whole(5, 11)),
        chance.between(-4, 4),
      ),
    };
  },
  'thumb at number': (chance, paper, number) =>
    thumb(chance, paper, along(chance, number), number.y + number.height * chance.between(0, 2.5), 'thumb at number'),
  hole: (chance, paper, number) => {
    const [x, y, r] = [
      along(chance, number),
      number.y + number.height * chance.between(0, 1),
      (paper.unitsPerMm ?? 5) * chance.between(1.2, 3),
    ];
    return {
      name: 'hole',
      svg: `<circle cx="${x}" cy="${y}" r="${r}" fill="#54504c"/><circle cx="${x + 1}" cy="${y + 1}" r="${r}" fill="none" stroke="#fff" stroke-width="1.5"/>`,
      hides: (px, py) => Math.hypot(px - x, py - y) < r,
    };
  },
  blot: (chance, paper, number) => {
    const [x, y, r] = [
      along(chance, number),
      number.y + number.height * chance.between(0, 1),
      (paper.unitsPerMm ?? 5) * chance.between(1.5, 4),
    ];
    return {
      name: 'blot',
      svg: `<g fill="#1d2437"><circle cx="${x}" cy="${y}" r="${r}"/><circle cx="${x + r}" cy="${y + r * 0.4}" r="${r * 0.4}"/><circle cx="${x - r * 0.8}" cy="${y + r * 0.7}" r="${r * 0.3}"/></g>`,
      hides: (px, py) => Math.hypot(px - x, py - y) < r,
    };
  },
  'slip over number': (chance, _, { x, y, width, height }) => {
    const box = {
      x: x + width * chance.between(0.35, 0.97),
      y: y - height * 3,
      width: 320,
      height: height * chance.between(4, 7),
    };
    return {
      name: 'slip over number',
      svg: `<rect x="${box.x + 5}" y="${box.y + 6}" width="${box.width}" height="${box.height}" fill="#000" opacity="0.25"/><rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="${chance.one(['#f3e58a', '#fdfdfb', '#f7b6b6'])}"/>`,
      hides: within(box),
    };
  },
  'worn fold': (chance, paper, number) => {
    const wide = chance.between(0.4, 2.2) * (paper.unitsPerMm ?? 5);
    const box = chance.odds(0.6)
      ? { x: along(chance, number) - wide / 2, y: 0, width: wide, height: paper.height }
      : {
          x: 0,
          y: number.y + number.height * chance.between(0.1, 0.9) - wide / 4,
          width: paper.width,
          height: wide / 2,
        };
    return {
      name: 'worn fold',
      svg: `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="#f4f2ee"/><rect x="${box.x}" y="${box.y}" width="${Math.min(1.5, box.width)}" height="${box.height}" fill="#999"/>`,
      hides: within(box),
    };
  },
} satisfies Record<string, Maker>;

/** A corner folded over: what it held is gone, and what it lies on too. */
export function dogEar(chance: Chance, paper: Paper, number: Box): Cover {
  const right = number.x + number.width / 2 > paper.width / 2;
  const reach = right
    ? paper.width - number.x - number.width * chance.between(0.3, 1.05)
    : number.x + number.width * chance.between(-0.05, 0.7);
  const a = Math.min(paper.width * 0.6, Math.max(30, reach, number.y + number.height));
  const x = right ? paper.width : 0;
  const s = right ? -1 : 1;
  const svg = `<path d="M${x} 0L${x + s * a} 0L${x} ${a}z" fill="#55504b"/><path d="M${x + s * a} 0L${x} ${a}L${x + s * a} ${a}z" fill="#e9e7e1"/><path d="M${x + s * a} 0L${x} ${a}" stroke="#bbb" stroke-width="4"/>`;
  return { name: 'dog-ear', svg, hides: (px, py) => (right ? px > x - a : px < a) && py < a };
}
