import type { Chance } from '../chance';
import { line } from '../papers/drawing';
import type { Paper } from '../papers/papers';
import { hand, thumb, type Cover } from './covers';

/** What lies about elsewhere on the paper: nothing of it is meant for the number, though a stain may reach it. */
export function elsewhere(chance: Chance, paper: Paper, odds: number): Cover[] {
  const unit = paper.unitsPerMm ?? 5;
  const { width, height, number } = paper;
  const covers: Cover[] = [];
  if (chance.odds(odds * 0.4)) {
    const [x, y, r] = [chance.between(0, width), chance.between(0, height), chance.between(12, 40) * unit];
    covers.push({
      name: 'stain',
      svg: `<circle cx="${x}" cy="${y}" r="${r}" fill="#8a5a2a" opacity="0.1"/><circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="#7a4a1a" stroke-width="${unit * 1.2}" opacity="0.25"/>`,
    });
  }
  const clear = number ? number.y + number.height + 30 * unit : 0;
  if (chance.odds(odds * 0.5) && clear < height * 0.9)
    covers.push(
      thumb(
        chance,
        paper,
        chance.one([12 * unit, width - 12 * unit]),
        chance.between(clear, height),
        'thumb at the edge',
      ),
    );
  if (chance.odds(odds * 0.4))
    covers.push({
      name: 'note by hand',
      svg: hand(
        chance,
        width * 0.1,
        height * chance.between(0.88, 0.97),
        6 * unit,
        chance.one([`1${chance.digits(10)}`, chance.digits(6), `${chance.whole(1, 12)}.${chance.whole(1, 28)}`]),
        chance.between(-6, 6),
      ),
    });
  if (chance.odds(odds * 0.4)) covers.push({ name: 'crease', svg: crease(chance, paper) });
  return covers;
}

function crease(chance: Chance, { width, height }: Paper): string {
  const y = chance.between(0, height);
  const y2 = y + chance.between(-0.2, 0.2) * height;
  return (
    line(0, y, width, y2, `stroke="#777" stroke-width="${chance.between(1, 3)}" opacity="0.4"`) +
    line(0, y + 4, width, y2 + 4, 'stroke="#fff" stroke-width="3" opacity="0.6"')
  );
}
