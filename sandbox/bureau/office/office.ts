import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createJournal, type Log } from '../../kit/store/journal';
import { privateFile } from '../../kit/store/private-files';
import { createBooking } from './booking';
import { createBooks } from './books';
import { isDeed, type Deed } from './deeds';
import { createHandling } from './handling';
import { createLookUp } from './look-up';
import { createObjecting } from './objecting';
import { placeSamples, sampleList } from '../world/samples';
import { makeWorld } from '../world/world';

export type Office = ReturnType<typeof createOffice>;
/** firstSerial: of the numbers of its samples, where they are not the usual ones. */
export type OfficeDeps = { dataFolder: string; now: () => Date; log: Log; firstSerial?: number };
const seed = 20_261_123;

/** The bureau behind its counter: everything that its routes, the public lists and the treasury ask of it. */
export function createOffice({ dataFolder, now, log, firstSerial }: OfficeDeps) {
  const anchor = anchorIn(dataFolder, now);
  const world = makeWorld(seed, anchor);
  const placed = placeSamples(world, anchor, firstSerial);
  const journal = createJournal<Deed>({ file: join(dataFolder, 'bureau.jsonl'), isLine: isDeed, log });
  const books = createBooks({ world, placed, anchor, journal });
  const lookUp = createLookUp({ world, books, now });
  return {
    ...lookUp,
    ...createHandling({ books, lookUp, now }),
    ...createObjecting({ books, now, dataFolder }),
    ...createBooking({ books, lookUp, now }),
    carOf: books.carOf,
    record: books.record,
    samples: () => sampleList(world, placed),
  };
}

/** The instant that this folder's world was made from, in milliseconds since 1970. */
function anchorIn(dataFolder: string, now: () => Date): number {
  const file = join(dataFolder, 'bureau-anchor');
  if (!existsSync(file)) writeFileSync(file, String(now().getTime()), privateFile);
  return Number(readFileSync(file, 'utf8'));
}
