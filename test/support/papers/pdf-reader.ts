import { afterAll, beforeAll } from '@jest/globals';
import type { PaperReading, ReadField } from '../../../contract/papers';
import { readAtOnce } from '../../../bench/ocr/measures/read-at-once';
import { createPaperReader, type Reader } from '../../../server/papers/reader';
import { systemRuntime } from '../../../server/runtime';

export const readerSettings = { waiting: 3, patienceMs: 60_000, limitMs: 60_000, threads: 2 };

/** One reader for the tests of a file. */
export function pdfReader(): (pdf: Uint8Array) => Promise<PaperReading> {
  let reader: Reader;
  beforeAll(() => {
    reader = createPaperReader(readerSettings, { clock: systemRuntime });
  });
  afterAll(() => reader.stop());
  return (pdf) => readAtOnce(reader, pdf);
}

export const numberOf = ({ fields }: PaperReading): ReadField => fields.find(({ name }) => name === 'decisionNumber')!;
