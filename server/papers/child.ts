// A process of its own: a picture that makes the decoder stumble, or reading that never ends, takes nothing else along.
import type { RefusalCode } from '#contract/refusals';
import sharp from 'sharp';
import { pictureLimits } from '#contract/papers';
import { openModels } from './vision/models';
import { readPaper } from './read-paper';
import type { Done, Job } from './reading-process';
import { Unreadable } from './unreadable';

sharp.cache(false);
// Whatever a picture calls itself or holds inside, no other decoder is run on it.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
const models = openModels(Number(process.argv[2] ?? 2));

process.on('message', ({ id, bytes, today }: Job) => {
  void models
    .then((ready) => readPaper(ready, { bytes, pixelLimit: pictureLimits.pixels, today }))
    .then(
      (reading): Done => ({ id, reading }),
      (error: unknown): Done => ({ id, refused: refusalFor(error) }),
    )
    .then((done) => process.send!(done));
});
process.on('disconnect', () => process.exit(0));

/** A fault of ours is not the picture's: it is told to whoever keeps the service running, without the picture. */
function refusalFor(error: unknown): RefusalCode {
  if (error instanceof Unreadable) return error.code;
  process.stderr.write(`Reading a paper failed: ${error instanceof Error ? error.stack : String(error)}\n`);
  return 'reading_failed';
}
