import type { Quad } from '../../../../server/papers/vision/geometry';
import type { Pixels } from '../../../../server/papers/vision/pixels';
import { frameOf, outside, reach, type Box } from '../set/boxes';
import type { Facts } from '../set/facts';
import { groundOf, type Entropy } from './ground';
import { drawMadeUpLine } from './made-up-lines';
import { drawnSigns } from './signs';

/** What stays as it was photographed. */
export const marksOf = ({ title, fields }: Pick<Facts, 'title' | 'fields'>): Box[] => [
  ...(title ? [title] : []),
  ...fields.map(({ box }) => box),
];

/** Around a mark a little more stays, less and less: no box is drawn so well that it cuts no digit, and an edge looks like print. */
export const marginOf = (box: Box, photo: Pixels): number => {
  const { across, down } = frameOf(box, photo);
  return Math.min(0.3 * Math.min(across, down), 0.01 * Math.max(photo.width, photo.height));
};

/**
 * The photo with nothing of it outside the marks but a few colours and where its lines stood. The ground is made anew all over, so that
 * what no search found (a face, a seal, a signature, small print) goes too.
 */
export async function scrubbed(
  photo: Pixels,
  lines: readonly Quad[],
  marks: readonly Box[],
  entropy: Entropy,
): Promise<Pixels> {
  const signs = await drawnSigns();
  const made = groundOf(photo, entropy);
  for (const line of lines) drawMadeUpLine(made, photo, line, { signs, entropy });
  for (const mark of marks) leaveMark(made, photo, mark);
  return made;
}

function leaveMark(made: Pixels, photo: Pixels, mark: Box): void {
  const [frame, margin] = [frameOf(mark, photo), marginOf(mark, photo)];
  const { left, right, top, bottom } = reach(frame, margin, photo);
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) {
      const share = 1 - outside(frame, x + 0.5, y + 0.5) / (margin || 1);
      if (share <= 0) continue;
      const at = (y * photo.width + x) * 3;
      for (let channel = at; channel < at + 3; channel += 1)
        made.data[channel] = Math.round(made.data[channel]! * (1 - share) + photo.data[channel]! * share);
    }
}
