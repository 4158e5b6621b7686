import { pdfOf } from '../../../server/process/pdf';

export const printedNumber = '3201061234567890';
type Doc = PDFKit.PDFDocument;
/** number: how the line with the number is drawn. after: what is drawn last. */
type Drawing = { number?: (doc: Doc) => void; after?: (doc: Doc) => void; title?: string };

/** Where the number of the letter below stands. */
export const place = { x: 330, y: 130, width: 200, height: 18 };
export const numbered =
  (number: string, label = '编号：') =>
  (doc: Doc): void =>
    void doc.fontSize(12).text(`${label}${number}`, place.x, place.y, { lineBreak: false });

/** An electronic decision as an office's program writes it. */
export const decisionPdf = ({ number = numbered(printedNumber), after, title }: Drawing = {}): Promise<Buffer> =>
  pdfOf({ title: 'decision', language: 'zh-CN', margin: 60, createdAt: new Date('2026-11-28T00:00:00Z') }, (doc) => {
    doc.fontSize(16).text('南京市公安局交通警察支队', 60, 60, { align: 'center' });
    doc.fontSize(20).text(title ?? '公安交通管理简易程序处罚决定书', 60, 90, { align: 'center' });
    number(doc);
    doc.fontSize(12).text('被处罚人：张三', 60, 170);
    doc.text('号牌号码：苏A12345');
    doc.text('决定处以罚款人民币200元（大写：贰佰元整）。');
    doc.text('日期：2026年3月4日');
    after?.(doc);
  });
