import type { PaperReading } from '#contract/papers';
import type { Reader } from '../../../server/papers/reader';

/** One picture whose bytes are at hand. */
export async function readAtOnce({ enter }: Reader, bytes: Uint8Array, gone?: AbortSignal): Promise<PaperReading> {
  const place = enter(bytes.length);
  try {
    return await place.read(bytes, gone);
  } finally {
    place.leave();
  }
}
