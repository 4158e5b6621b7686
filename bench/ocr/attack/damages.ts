import type { Chance } from '../chance';
import { text, type Box } from '../papers/drawing';
import { faceOf } from '../papers/fonts';
import type { Cover } from '../taking/covers';

/** What befalls one digit of a number so that it may look like another: mostly in the paper's own colour, which leaves no trace. */
type Damage = (chance: Chance, digit: Box) => Cover;

const papers = ['#fff', '#fdfdfb', '#f6f4ee'];
const patch = (name: string, { x, y, width, height }: Box, colour: string): Cover => ({
  name,
  svg: `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"/>`,
});

/** A share of a digit from one of its sides. */
function sideOf(chance: Chance, { x, y, width, height }: Box, share: number): Box {
  const room = { x: x - width * 0.08, y: y - height * 0.1, width: width * 1.16, height: height * 1.25 };
  return chance.one<() => Box>([
    () => ({ ...room, width: width * share }),
    () => ({ ...room, x: x + width * (1.08 - share), width: width * share }),
    () => ({ ...room, height: height * share }),
    () => ({ ...room, y: y + height * (1.12 - share), height: height * share }),
  ])();
}

export const damages: Record<string, Damage> = {
  'half covered': (chance, digit) =>
    patch('half covered', sideOf(chance, digit, chance.between(0.35, 0.6)), chance.one(papers)),
  covered: (chance, { x, y, width, height }) =>
    patch(
      'covered',
      { x: x - width * 0.05, y: y - height * 0.12, width: width * 1.1, height: height * 1.28 },
      chance.one([...papers, '#f3e58a', '#333']),
    ),
  'cut through': (chance, { x, y, width, height }) => {
    const thick = chance.between(0.18, 0.34);
    const across = chance.odds(0.5);
    const box = across
      ? { x: x - width * 0.1, y: y + height * chance.between(0.1, 0.75), width: width * 1.2, height: height * thick }
      : { x: x + width * chance.between(0.1, 0.65), y: y - height * 0.1, width: width * thick, height: height * 1.2 };
    return patch('cut through', box, chance.one(papers));
  },
  overtyped: (chance, { x, y, width, height }) => ({
    name: 'overtyped',
    crosses: true,
    svg: `<g font-family="${faceOf(chance, 'print')}" fill="#1a1a1a">${text(x + width / 2 + chance.between(-2, 2), y + height + chance.between(-2, 2), height / 0.74, chance.digits(1), 'text-anchor="middle"')}</g>`,
  }),
  smudged: (chance, { x, y, width, height }) => ({
    name: 'smudged',
    svg: `<filter id="soft"><feGaussianBlur stdDeviation="${height * 0.12}"/></filter><g filter="url(#soft)" fill="${chance.one(['#777', '#999', '#444'])}"><ellipse cx="${x + width * chance.between(0.2, 0.8)}" cy="${y + height * chance.between(0.2, 0.8)}" rx="${width * chance.between(0.4, 0.7)}" ry="${height * chance.between(0.2, 0.45)}"/></g>`,
  }),
  blotted: (chance, { x, y, width, height }) => ({
    name: 'blotted',
    svg: `<circle cx="${x + width * chance.between(0.1, 0.9)}" cy="${y + height * chance.between(0.1, 0.9)}" r="${height * chance.between(0.18, 0.34)}" fill="${chance.one(['#1d2437', '#1a1a1a', '#203a8f'])}"/>`,
  }),
  'stroke added': (chance, { x, y, width, height }) => {
    const across = chance.odds(0.5);
    const [fromX, fromY] = [x + width * chance.between(0.08, 0.9), y + height * chance.between(0.05, 0.95)];
    return {
      name: 'stroke added',
      svg: `<path d="M${fromX} ${fromY}l${across ? width * 0.75 : width * 0.06} ${across ? 0 : height * 0.45}" stroke="#1a1a1a" stroke-width="${height * 0.1}" fill="none"/>`,
    };
  },
};
