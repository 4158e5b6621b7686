import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import PDFDocument from 'pdfkit';
import type { PaperReading, ReadField } from '../../../../contract/papers';
import { pdfs } from '../../../../bench/hostile/pdfs';
import { readAtOnce } from '../../../../bench/ocr/read-at-once';
import { createCleaner, createPaperReader, type Reader } from '../../../../server/papers/reader';
import { systemRuntime } from '../../../../server/runtime';
import { decisionPdf, printedNumber } from '../../../support/decision-pdf';

const settings = { waiting: 3, patienceMs: 60_000, limitMs: 60_000, threads: 2 };
let reader: Reader;
beforeAll(() => {
  reader = createPaperReader(settings, { clock: systemRuntime });
});
afterAll(() => reader.stop());

const read = (pdf: Uint8Array): Promise<PaperReading> => readAtOnce(reader, pdf);
const numberOf = ({ fields }: PaperReading): ReadField => fields.find(({ name }) => name === 'decisionNumber')!;

/** Words of the Latin alphabet, so that no font has to lie in it. */
async function protectedBy(passwords: PDFKit.PDFDocumentOptions): Promise<Buffer> {
  const doc = new PDFDocument({ ...passwords, pdfVersion: '1.7' });
  const parts: Buffer[] = [];
  const whole = new Promise<Buffer>((done) =>
    doc.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(Buffer.concat(parts))),
  );
  doc.text('this is a receipt of a shop and nothing that anybody is fined by').end();
  return whole;
}

describe('a PDF that cannot be opened', () => {
  it('without a password says so', async () =>
    expect(read(await protectedBy({ userPassword: 'secret' }))).rejects.toMatchObject({ code: 'pdf_locked' }));
  it('is not one that may only not be printed', async () =>
    expect((await read(await protectedBy({ ownerPassword: 'secret' }))).paper).toBe('unknown'));
  const refused = pdfs.filter(([name]) =>
    /no more|packed twice|forms without end|own parents|three million/.test(name),
  );
  it.each(refused)('(%s) is refused, and the next one is read by the same process', async (_, made) => {
    await expect(read(await made())).rejects.toMatchObject({ code: 'pdf_unreadable' });
    expect(numberOf(await read(await decisionPdf()))).toMatchObject({ value: printedNumber });
  });
});

it('a PDF is no picture of evidence', async () => {
  const cleaner = createCleaner(settings, { clock: systemRuntime });
  const pdf = await decisionPdf();
  const place = cleaner.enter(pdf.length);
  await expect(place.read(pdf)).rejects.toMatchObject({ code: 'not_a_picture' });
  cleaner.stop();
});
