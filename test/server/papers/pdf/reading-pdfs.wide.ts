import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { pdfOf } from '../../../../server/process/pdf';
import { decisionPdf, numbered, place, printedNumber } from '../../../support/papers/decision-pdf';
import { numberOf, pdfReader } from '../../../support/papers/pdf-reader';
import { inFontLeftOut } from '../../../support/papers/pdfs';

const read = pdfReader();
const another = '3201061234567897';
const sheet = { title: 'sheet', language: 'zh-CN', margin: 0, createdAt: new Date('2026-11-28T00:00:00Z') };
type Doc = PDFKit.PDFDocument;

/** The drawn page as a scanner would have made it. */
async function scanned(number: string): Promise<Buffer> {
  const lines = ['公安交通管理简易程序处罚决定书', `编号：${number}`, '被处罚人：张三', '号牌号码：苏A12345'];
  const words = lines.map((line, at) => `<text x="150" y="${250 + 110 * at}" font-size="52">${line}</text>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754" font-family="Noto Sans SC">${words}</svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: '#fff' }).jpeg({ quality: 92 }).toBuffer();
}
const scan = (picture: Buffer, more?: (doc: Doc) => void): Promise<Buffer> =>
  pdfOf(sheet, (doc) => {
    doc.image(picture, 0, 0, { width: 595, height: 842 });
    more?.(doc);
  });

describe('the PDF of an electronic decision', () => {
  it('gives by its text what the drawn page bears out, with the line that it stands in', async () => {
    const reading = await read(await decisionPdf());
    expect(reading).toMatchObject({ paper: 'simplified_decision', source: 'text' });
    expect(numberOf(reading)).toMatchObject({
      value: printedNumber,
      state: 'sure',
      crop: expect.stringMatching(/^data:image\/jpeg;base64,/),
    });
    expect(reading.fields.map(({ name, value }) => [name, value])).toEqual([
      ['decisionNumber', printedNumber],
      ['plate', '苏A12345'],
      ['amountFen', '20000'],
      ['decidedOn', '2026-03-04'],
    ]);
  });
  it('may name a Chinese font and leave it out', async () => {
    const reading = await read(
      inFontLeftOut([
        ['南京市公安局交通警察支队', 200, 790],
        ['公安交通管理简易程序处罚决定书', 150, 760, 18],
        [`编号：${printedNumber}`, 330, 730],
        ['被处罚人：张三', 60, 700],
        ['号牌号码：苏A12345', 60, 680],
      ]),
    );
    expect(reading.paper).toBe('simplified_decision');
    expect(numberOf(reading)).toMatchObject({ value: printedNumber, state: 'sure' });
  });
  it('may be of fifteen digits, and then is never sure', async () =>
    expect(numberOf(await read(await decisionPdf({ number: numbered(printedNumber.slice(0, 15)) })))).toMatchObject({
      state: 'confirm',
    }));
  it('of another authority gives nothing sure', async () => {
    const reading = await read(await decisionPdf({ title: '市场监督管理局行政处罚决定书' }));
    expect(reading.paper).toBe('unknown');
    expect(numberOf(reading).state).not.toBe('sure');
  });
  it('with two numbers that are called alike offers both, also where one stands on another page', async () => {
    const after = (doc: Doc): void => {
      doc.addPage();
      numbered(another)(doc);
      doc.text('附页：本页为处罚决定书的附页，内容以正页为准。', 60, 200);
    };
    expect(numberOf(await read(await decisionPdf({ after })))).toMatchObject({
      state: 'confirm',
      choices: [{ value: printedNumber }, { value: another }],
    });
  });
  it('with pages that were not read, or that are pictures, has to be compared', async () => {
    const pages = (doc: Doc): void => {
      for (let page = 0; page < 3; page += 1) doc.addPage().text('本页为处罚决定书的附页，内容以正页为准。', 60, 200);
    };
    const photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#456' } })
      .jpeg()
      .toBuffer();
    const evidence = (doc: Doc): void => void doc.addPage().image(photo, 60, 60);
    for (const after of [pages, evidence])
      expect(numberOf(await read(await decisionPdf({ after })))).toMatchObject({
        value: printedNumber,
        state: 'confirm',
      });
  });
});

describe('text that nobody sees', () => {
  const behind = (draw: (doc: Doc) => void, shown: string) => (doc: Doc) => {
    draw(doc);
    numbered(shown)(doc.fillColor('black'));
  };
  it.each([
    ['in white', (doc: Doc) => numbered(another)(doc.fillColor('white'))],
    ['beside the page', (doc: Doc) => void doc.fontSize(12).text(`编号：${another}`, 700, 130, { lineBreak: false })],
    [
      'under something white',
      (doc: Doc) => {
        numbered(another)(doc);
        doc.rect(place.x, place.y - 2, place.width, place.height).fill('white');
      },
    ],
  ])('%s is not the number', async (_, hidden) => {
    const { value } = numberOf(
      await read(await decisionPdf({ number: (doc) => (hidden(doc), doc.fillColor('black')) })),
    );
    expect(value).toBe('');
    const both = numberOf(await read(await decisionPdf({ number: behind(hidden, printedNumber) })));
    expect(both.value).toBe(printedNumber);
  });
  it('behind a scan is not read: the scan is', async () => {
    const reading = await read(
      await scan(await scanned(printedNumber), (doc) => {
        doc.addContent('3 Tr');
        doc.fontSize(20).text('公安交通管理简易程序处罚决定书', 60, 100);
        numbered(another)(doc);
      }),
    );
    expect(reading.paper).toBe('simplified_decision');
    expect(numberOf(reading).value).toBe(printedNumber);
  });
  it('under digits that were pasted over it is not believed', async () => {
    const digits = await sharp({
      text: { text: '编号：3201069876543210', font: 'Noto Sans SC', dpi: 300, rgba: false },
    })
      .negate()
      .png()
      .toBuffer();
    const after = (doc: Doc): void => {
      doc.rect(place.x, place.y - 3, place.width, place.height + 4).fill('white');
      doc.image(digits, place.x, place.y, { height: 13 });
    };
    const number = numberOf(await read(await decisionPdf({ after })));
    expect([number.state, number.value]).not.toEqual(['sure', printedNumber]);
  });
});

describe('a PDF without text', () => {
  it('is read as the photo that it is', async () => {
    const reading = await read(await scan(await scanned(printedNumber)));
    expect(reading.paper).toBe('simplified_decision');
    expect(numberOf(reading)).toMatchObject({ value: printedNumber, state: 'sure' });
  });
  it('may be three scanned pages, of which the first says what it is, and then has to be compared', async () => {
    const large = await sharp(await scanned(printedNumber))
      .resize(2480)
      .jpeg({ quality: 85 })
      .toBuffer();
    const pages = await scan(large, (doc) => {
      for (let page = 1; page < 3; page += 1) doc.addPage().image(large, 0, 0, { width: 595, height: 842 });
    });
    expect(numberOf(await read(pages))).toMatchObject({ value: printedNumber, state: 'confirm' });
  });
  it('and without anything drawn is refused in words', async () =>
    expect(read(await pdfOf(sheet, () => undefined))).rejects.toMatchObject({ code: 'pdf_unreadable' }));
});
