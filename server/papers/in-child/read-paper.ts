import type { PaperReading } from '#contract/papers';
import type { Day } from '#domain/days/day';
import { isPdf } from '#domain/input/picture-format';
import { readPdf } from '../pdf/read-pdf';
import type { SheetsOf } from '../pdf/pdf-process';
import { readPicture } from './read-picture';
import type { Models } from '../vision/networks/models';
import { unpack } from '../vision/unpack';

/** today: in China, of whoever keeps the clock. sheetsOf: takes a PDF apart. */
export type Photo = {
  bytes: Uint8Array;
  pixelLimit: number;
  today: Day;
  sheetsOf: SheetsOf;
};

/** Reads a paper, photographed or as a PDF. Nothing of it is kept. @throws Unreadable */
export const readPaper = async (
  models: Models,
  { bytes, pixelLimit, today, sheetsOf }: Photo,
): Promise<PaperReading> =>
  isPdf(bytes)
    ? readPdf(models, await sheetsOf(bytes, today), today)
    : readPicture(models, () => unpack(bytes, pixelLimit), today);
