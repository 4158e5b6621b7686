import { describe, expect, it } from '@jest/globals';
import PDFDocument from 'pdfkit';
import { pdfBombs } from '../../../../bench/hostile/pdf-bombs';
import { pdfs } from '../../../../bench/hostile/pdfs';
import type { Day } from '../../../../domain/days/day';
import type { Sheets } from '../../../../server/papers/pdf/sheets';
import { pictureProcess } from '../../../../server/papers/picture-process';
import { createCleaner } from '../../../../server/papers/reader';
import { systemRuntime } from '../../../../server/runtime';
import { decisionPdf, printedNumber } from '../../../support/papers/decision-pdf';
import { numberOf, pdfReader, readerSettings } from '../../../support/papers/pdf-reader';

const read = pdfReader();

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

it('pages that are drawn at once each take the room of the one before', async () => {
  const pages = pdfBombs.find(([name]) => /three pages as large/.test(name))!;
  const child = pictureProcess<Sheets>({ child: 'in-child/pdf-child', limitMs: 60_000, threads: 1 });
  const { sheets } = await child.work(await pages[1](), '2026-11-30' as Day);
  child.stop();
  expect(sheets.map(({ isBlank }) => isBlank)).toEqual([true, true, true]);
});

it('a PDF is no picture of evidence', async () => {
  const cleaner = createCleaner(readerSettings, { clock: systemRuntime });
  const pdf = await decisionPdf();
  const place = cleaner.enter(pdf.length);
  await expect(place.read(pdf)).rejects.toMatchObject({ code: 'not_a_picture' });
  cleaner.stop();
});
