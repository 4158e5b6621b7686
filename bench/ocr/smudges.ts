import type { OverlayOptions } from 'sharp';
import type { Chance } from './chance';
import { text, type Paper } from './papers';
import type { Grade } from './photographing';

const around = (paper: Paper, inside: string): OverlayOptions =>
  ({ input: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${paper.width}" height="${paper.height}">${inside}</svg>`), left: 0, top: 0 });

/** A round red seal with a star, as authorities stamp across what they print. */
const seal = (x: number, y: number, r: number, strong: number): string =>
  `<g opacity="${strong}" fill="none" stroke="#d8202a"><circle cx="${x}" cy="${y}" r="${r}" stroke-width="7"/>${text(x, y + 22, r * 0.7, '★', 'fill="#d8202a" stroke="none" text-anchor="middle" font-family="Noto Sans CJK SC"')}`
  + `${text(x, y - r * 0.5, r * 0.25, '公安局交通警察支队', 'fill="#d8202a" stroke="none" text-anchor="middle" font-family="Noto Serif CJK SC"')}${text(x, y + r * 0.72, r * 0.22, '处罚专用章', 'fill="#d8202a" stroke="none" text-anchor="middle" font-family="Noto Serif CJK SC"')}</g>`;

/** What lies on, was stamped or written on the paper before it was photographed. */
export function smudges(chance: Chance, paper: Paper, grade: Grade): OverlayOptions[] {
  const { width, height, number } = paper;
  const parts: string[] = [];
  if (grade >= 2 && number) parts.push(seal(chance.between(500, 800), chance.between(850, 1200), 110, 0.7));
  if (grade >= 3 && number && chance.odds(0.35)) parts.push(seal(number.x + chance.between(0, number.width), number.y + chance.between(-30, 60), 100, chance.between(0.4, 0.8)));
  if (grade >= 3 && chance.odds(0.5)) for (let fold = 0; fold < 2; fold += 1) parts.push(crease(chance, width, height, number && chance.odds(0.3) ? number.y + number.height / 2 : chance.between(0, height)));
  if (grade === 4 && number) parts.push(over(chance, number));
  return parts.length ? [around(paper, parts.join(''))] : [];
}

function crease(chance: Chance, width: number, height: number, y: number): string {
  const lean = chance.between(-height * 0.05, height * 0.05);
  return `<path d="M0 ${y}L${width} ${y + lean}" stroke="#777" stroke-width="${chance.between(1, 5)}" opacity="0.45"/><path d="M0 ${y + 5}L${width} ${y + 5 + lean}" stroke="#fff" stroke-width="4" opacity="0.6"/>`;
}

/** Over or beside the number: a thumb, a pen's stroke, a hole, digits by hand, or nothing. */
function over(chance: Chance, { x, y, width, height }: NonNullable<Paper['number']>): string {
  const along = x + chance.between(0, width);
  const what = chance.share();
  if (what < 0.15) return `<ellipse cx="${along}" cy="${y + height * 0.6}" rx="${chance.between(8, 60)}" ry="${chance.between(30, 70)}" fill="#d9a98a"/>`;
  if (what < 0.3) return `<path d="M${along - 60} ${y + chance.between(0, height)}L${along + 60} ${y + chance.between(0, height)}" stroke="#203a8f" stroke-width="${chance.between(2, 6)}"/>`;
  if (what < 0.4) return `<circle cx="${along}" cy="${y + height / 2}" r="${chance.between(6, 14)}" fill="#fff"/>`;
  if (what < 0.6) {
    const by = `transform="rotate(${chance.between(-8, 8)} ${x} ${y})" fill="#203a8f" font-family="Z003" font-style="italic"`;
    return chance.odds(0.5) ? text(x + width + chance.between(4, 40), y + height - 6, 34, chance.digits(chance.whole(1, 4)), by) : text(x, y + height + 32, 34, chance.digits(chance.whole(6, 11)), by);
  }
  return '';
}
