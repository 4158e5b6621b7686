import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { pdfOf } from '../../../../server/process/pdf';
import { chance, type Chance } from '../../chance';
import { facts } from '../facts';
import { letterPaper } from '../layouts/letter';
import type { Photo } from '../../pictures';
import { letterWords, type Letter } from '../wording';

type Doc = InstanceType<typeof PDFDocument>;
const sheet = { title: 'decision', language: 'zh-CN', margin: 60, createdAt: new Date('2026-12-01T00:00:00Z') };
const chinese = (doc: Doc, size: number): Doc => doc.font('chinese').fontSize(size);

/** A label and digits, in one font or the digits in one of Latin letters, as office programs set them. */
function numbered(doc: Doc, letter: Letter, number: string, { x, y, latin }: { x: number; y: number; latin: string }) {
  const digits = letter.grouped ? number.replace(/(.{4})(?=.)/g, '$1 ') : number;
  chinese(doc, 12).text(latin ? letter.before : `${letter.before}${digits}${letter.after}`, x, y, { lineBreak: false });
  if (!latin) return;
  const after = x + doc.widthOfString(letter.before);
  doc.font(latin).text(digits, after, y + 3, { lineBreak: false });
  const end = after + doc.widthOfString(digits);
  chinese(doc, 12).text(letter.after, end, y, { lineBreak: false });
}

function written(doc: Doc, letter: Letter, number: (doc: Doc) => void): void {
  chinese(doc, 16).text(letter.authority, 60, 60, { align: 'center' });
  chinese(doc, 20).text(letter.title, 60, 88, { align: 'center' });
  number(doc);
  chinese(doc, 12).text('', 60, 170);
  for (const [label, value] of letter.pairs) doc.text(`${label}：${value}`);
  doc.moveDown().text(letter.story);
  for (const line of letter.closing) doc.moveDown(0.5).text(line);
  doc.moveDown().text(letter.authority, { align: 'right' });
  doc.text(`${letter.dateLabel}${letter.date}`, { align: 'right' });
}

const drawn = (draw: (doc: Doc) => void): Promise<Buffer> =>
  pdfOf(sheet, (doc) => {
    doc.registerFont('chinese', chineseFont);
    draw(doc);
  });
const chineseFont = require.resolve('@embedpdf/fonts-sc').replace(/dist.*$/, 'fonts/NotoSansHans-Regular.otf');

type Kind = { name: string; of: (by: Chance, letter: Letter, other: string) => Promise<Buffer> };
const at = (by: Chance) => ({
  x: by.one([60, 200, 320]),
  y: 128,
  latin: by.one(['', 'Times-Roman', 'Helvetica', 'Courier']),
});
const plain: Kind = {
  name: 'text',
  of: (by, letter) => drawn((doc) => written(doc, letter, () => numbered(doc, letter, letter.number, at(by)))),
};
/** Another number lies in the text, where nobody sees it. */
const hidden: Kind = {
  name: 'a hidden number',
  of: (by, letter, other) => {
    const place = at(by);
    return drawn((doc) =>
      written(doc, letter, () => {
        doc.fillColor('#fff');
        numbered(doc, letter, other, by.odds(0.5) ? place : { ...place, y: 150 });
        doc.fillColor('#000');
        numbered(doc, letter, letter.number, place);
      }),
    );
  },
};
/** A scan, half of them with letters behind it that a scanner read wrongly. */
const scan: Kind = {
  name: 'a scan',
  of: async (by, letter, other) => {
    const { svg, width, height } = letterPaper(by, letter, 'right');
    const jpeg = await sharp(Buffer.from(svg))
      .resize(2 * width)
      .flatten({ background: '#fff' })
      .jpeg({ quality: 80 })
      .toBuffer();
    return drawn((doc) => {
      doc.image(jpeg, 0, 0, { width: 595, height: (595 / width) * height });
      if (by.odds(0.5)) return;
      doc.addContent('3 Tr');
      written(doc, letter, () => numbered(doc, letter, other, at(by)));
    });
  },
};

/** The electronic decision of a seed. Three kinds take turns. */
export async function electronic(seed: number): Promise<Photo> {
  const by = chance(seed);
  const kind = [plain, hidden, scan][seed % 3]!;
  const letter = letterWords(
    by,
    by.one(['simplified_decision', 'general_decision'] as const),
    facts(by),
    by.odds(0.12),
  );
  const last = Number(letter.number.at(-1));
  const other = letter.number.slice(0, -1) + String((last + by.whole(1, 9)) % 10);
  const jpeg = await kind.of(by, letter, other);
  const paper = { kind: letter.kind, svg: '', width: 0, height: 0, truth: letter.truth };
  return { name: `${seed}-${kind.name}`, grade: 1, papers: [paper], jpeg, kind: kind.name };
}
