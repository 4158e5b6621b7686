import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperReading } from '../../contract/papers';
import type { Reader } from '../../server/papers/reader';

/**
 * A reader that reads each photograph of a run once, whichever platform's story takes it first: the stories are about screens, and
 * reading is most of their time. What is refused is not kept.
 */
export function keepReadings(reader: Reader): Reader {
  const room = process.env.FADAN_TEST_ROOM;
  if (!room) return reader;
  return {
    ...reader,
    enter: (most) => {
      const place = reader.enter(most);
      return {
        ...place,
        read: async (bytes, gone) => {
          const file = join(room, `reading-${createHash('sha256').update(bytes).digest('hex')}.json`);
          if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as PaperReading;
          const reading = await place.read(bytes, gone);
          writeFileSync(`${file}.${process.pid}`, JSON.stringify(reading));
          renameSync(`${file}.${process.pid}`, file);
          return reading;
        },
      };
    },
  };
}
