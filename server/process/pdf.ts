import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import { withoutUnseen } from '#domain/input/unseen-signs';

/** Lies in the file itself, as far as it is used: a phone without Chinese fonts shows it too. */
const font = join(dirname(require.resolve('@embedpdf/fonts-sc')), '..', 'fonts', 'NotoSansHans-Regular.otf');

type Sheet = { title: string; language: string; margin: number; createdAt: Date };

/** A4; the same words and the same instant give the same file. */
export function pdfOf(
  { title, language, margin, createdAt }: Sheet,
  draw: (doc: PDFKit.PDFDocument) => void,
): Promise<Buffer> {
  const info = { Title: title, CreationDate: createdAt };
  const doc = new PDFDocument({ size: 'A4', margin, font, lang: language, info });
  showOnlyWhatIsSeen(doc);
  const parts: Buffer[] = [];
  const whole = new Promise<Buffer>((done, failed) => {
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => done(Buffer.concat(parts)));
    doc.on('error', failed);
  });
  draw(doc);
  doc.end();
  return whole;
}

type Draws = Record<'text' | 'heightOfString', (words: string, ...how: unknown[]) => unknown>;

function showOnlyWhatIsSeen(doc: PDFKit.PDFDocument): void {
  const draws = doc as unknown as Draws;
  for (const name of ['text', 'heightOfString'] as const) {
    const draw = draws[name].bind(doc);
    draws[name] = (words, ...how) => draw(withoutUnseen(words), ...how);
  }
}
