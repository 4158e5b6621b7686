import sharp from 'sharp';
import { pictureLimits } from '#contract/papers';
import { dayOf } from '#domain/days/day';
import type { Clock } from '../../../server/ports';
import { formatOf } from '../../../server/papers/formats';
import { pictureProcess } from '../../../server/papers/picture-process';
import type { Pixels } from '../../../server/papers/vision/pixels';
import type { Look } from './look';
import type { Entropy } from './scrub/ground';
import { marksOf, scrubbed } from './scrub/scrub';
import { identityNumbersIn, leaks, stillRead } from './scrub/still-read';
import { FactsWrong, type Facts } from './set/facts';
import { SetRefused } from './set/folder';

/** Looks at photos in a process of its own. @throws Refused not_a_picture, heic_picture, too_many_pixels */
export type Looker = { look(bytes: Uint8Array): Promise<Look>; stop(): void };

export function createLooker(clock: Clock): Looker {
  const child = '../../bench/ocr/real/looking-child';
  const { work, stop } = pictureProcess<Look>({ child, limitMs: 180_000, threads: 2 });
  return {
    look: async (bytes) => {
      formatOf(bytes);
      return work(bytes, dayOf(clock.now()));
    },
    stop,
  };
}

/** A photo as it would be kept: what can be read in its marks, and what the reader answers to it. */
export type Made = { jpeg: Buffer; still: string[]; reading: Look['reading'] };

/** The scrubbed photo, looked at once more before anybody keeps it. @throws FactsWrong, SetRefused */
export async function made(looker: Looker, before: Look, facts: Facts, entropy: Entropy): Promise<Made> {
  const jpeg = await packed(await scrubbed(before.photo, before.lines, marksOf(facts), entropy));
  const after = await looker.look(jpeg);
  const left = leaks(before.texts, after.texts, facts);
  if (left.length > 0)
    throw new SetRefused(
      `outside the boxes can still be read: ${left.join(', ')}. Let each box end between lines and between words; nothing was kept`,
    );
  const still = stillRead(after.texts, facts);
  const [identity] = identityNumbersIn(still, facts);
  if (identity)
    throw new FactsWrong(
      'fields',
      `a rectangle holds an identity number (${identity.slice(0, 6)}...): draw it smaller`,
    );
  return { jpeg, still, reading: after.reading };
}

/** From pixels alone, so that nothing of what a camera wrote beside them goes along. */
async function packed({ data, width, height }: Pixels): Promise<Buffer> {
  const at = (quality: number): Promise<Buffer> =>
    sharp(data, { raw: { width, height, channels: 3 } })
      .jpeg({ quality, chromaSubsampling: '4:4:4' })
      .toBuffer();
  const good = await at(92);
  return good.length > pictureLimits.bytes ? at(80) : good;
}
