import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperReading } from '../../../contract/papers';
import type { Reader } from '../../../server/papers/reader';
import { isSamePicture, shownBy, type Shown } from '../papers/same-picture';

/**
 * A reader that reads each photograph of a run once, whichever platform's story takes it first and however its encoder wrote it: the
 * stories are about screens, and reading is most of their time. What is refused is not kept.
 */
export function keepReadings(reader: Reader): Reader {
  const room = process.env.FADAN_TEST_ROOM;
  if (!room) return reader;
  const folder = join(room, 'readings');
  mkdirSync(folder, { recursive: true });
  return {
    ...reader,
    enter: (most) => {
      const place = reader.enter(most);
      return {
        ...place,
        read: async (bytes, gone) => {
          const shown = await shownBy(bytes).catch(() => undefined);
          const known = shown && kept(folder).find((one) => isSamePicture(one.shown, shown));
          if (known) return known.reading;
          const reading = await place.read(bytes, gone);
          if (shown) keep(folder, { shown, reading });
          return reading;
        },
      };
    },
  };
}

type Kept = { shown: Shown; reading: PaperReading };

const kept = (folder: string): Kept[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const { shown, reading } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Omit<Kept, 'shown'> & {
        shown: Omit<Shown, 'greys'> & { greys: string };
      };
      return { shown: { ...shown, greys: Buffer.from(shown.greys, 'base64') }, reading };
    });

/** Whole or not at all: other houses look for it meanwhile. */
function keep(folder: string, { shown, reading }: Kept): void {
  const file = join(folder, randomUUID());
  writeFileSync(file, JSON.stringify({ shown: { ...shown, greys: shown.greys.toString('base64') }, reading }));
  renameSync(file, `${file}.json`);
}
