import { damages } from '../../attack/damages';
import type { Chance } from '../../chance';
import { text, type Box } from '../../papers/drawing';
import { taughtFaces } from '../faces';

/** What lies over a digit. `over` is the digit that was typed over it. */
export type Befallen = { svg: string; kind: string; over?: string };

const kinds = [
  [60, 'overtyped'],
  [10, 'half covered'],
  [2, 'covered'],
  [9, 'cut through'],
  [8, 'smudged'],
  [8, 'blotted'],
  [6, 'stroke added'],
] as const;

/** A damage as attacks draw it, or a digit of the same machine or of any other typed over this one. */
export function befalling(
  by: Chance,
  { face, ink, at }: { face: string; ink: string; at: number },
  digit: Box,
): Befallen {
  const kind = by.weighed(kinds);
  if (kind !== 'overtyped') return { kind, svg: damages[kind]!(by, digit).svg.replaceAll('soft', `soft${at}`) };
  const over = by.digits(1);
  const { x, y, width, height } = digit;
  const [otherFace, otherInk] = [by.odds(0.5) ? face : by.one(taughtFaces), by.odds(0.5) ? ink : '#1a1a1a'];
  const placed = text(
    x + width / 2 + by.between(-2, 2),
    y + height + by.between(-2, 2),
    height / 0.74,
    over,
    'text-anchor="middle"',
  );
  return { kind, over, svg: `<g font-family="${otherFace}" fill="${otherInk}">${placed}</g>` };
}
