import type { Receipt, ReceiptLanguage } from '#contract/payments';
import { yuanExact } from '#domain/payments/money';
import { pdfOf } from '../process/pdf';
import { receiptWords } from './receipt-words';

const margin = 48;
const width = 595 - 2 * margin;
const labelWidth = 150;
const side = 110;

type Line = readonly [label: string, value: string];
type Words = (typeof receiptWords)[ReceiptLanguage];

const minute = (instant: string): string => instant.slice(0, 16).replace('T', ' ');
const yuan = (amount: Receipt['totalFen']): string => `¥${yuanExact(amount)}`;

const head = (receipt: Receipt, w: Words, authority: string): Line[] => [
  [w.number, receipt.number],
  [
    w.transaction(receipt.gateway === 'alipay' ? w.alipay : receipt.gateway === 'wechat' ? w.wechat : receipt.gateway),
    receipt.transactionId,
  ],
  [w.paidAt, minute(receipt.paidAt)],
  ...(receipt.payee === null ? [] : [[w.payee, receipt.payee] as const]),
  [w.authority, authority],
];

const partsOf = (item: Receipt['items'][number], w: Words, language: ReceiptLanguage): Line[] => [
  [w.decision, item.decisionNumber],
  ...(item.partyMasked ? [[w.party, item.partyMasked] as const] : []),
  ...(item.plate ? [[w.plate, item.plate] as const] : []),
  [w.offence, (language === 'en' && item.offenceEnglish) || item.offence],
  [w.place, item.place],
  [w.occurredAt, minute(item.occurredAt)],
  [w.fine, yuan(item.fineFen)],
  ...(item.surchargeFen ? [[w.surcharge, yuan(item.surchargeFen)] as const] : []),
  [w.sum, yuan(item.totalFen)],
];

export type ReceiptPdf = { language: ReceiptLanguage; authority: string; host: string };

/** A4, to keep and to hand in: the same receipt gives the same words. authority: who runs the police's system; host: of the code's page. */
export function receiptPdf(receipt: Receipt, { language, authority, host }: ReceiptPdf): Promise<Buffer> {
  const w = receiptWords[language];
  const sheet = { title: w.title, language, margin, createdAt: new Date(receipt.paidAt) };
  return pdfOf(sheet, (doc) => {
    doc.image(Buffer.from(receipt.proofCode.split(',')[1]!, 'base64'), margin + width - side, margin, { width: side });
    doc
      .fontSize(20)
      .text(w.title, { width: width - side })
      .fontSize(28)
      .text(yuan(receipt.totalFen));
    doc.y = margin + side + 12;
    doc.fontSize(10.5);
    writeLines(doc, head(receipt, w, authority));
    for (const item of receipt.items) writeLines(doc, partsOf(item, w, language));
    writeLines(doc, [[w.total, yuan(receipt.totalFen)]]);
    doc
      .fontSize(9)
      .fillColor('#555')
      .text(`${w.check} ${host}`, margin, doc.y, { width })
      .moveDown(0.5)
      .text(w.note, { width });
  });
}

/** Label and value side by side under a thin rule, each group on one page where it fits. */
function writeLines(doc: PDFKit.PDFDocument, lines: readonly Line[]): void {
  const heights = lines.map(([, value]) => doc.heightOfString(value, { width: width - labelWidth }) + 4);
  const bottom = doc.page.height - margin;
  if (doc.y + heights.reduce((sum, height) => sum + height, 16) > bottom) doc.addPage();
  doc
    .moveTo(margin, doc.y)
    .lineTo(margin + width, doc.y)
    .lineWidth(0.5)
    .strokeColor('#bbb')
    .stroke();
  doc.moveDown(0.5);
  for (const [index, [label, value]] of lines.entries()) {
    const top = doc.y;
    doc.fillColor('#555').text(label, margin, top, { width: labelWidth });
    doc.fillColor('#111').text(value, margin + labelWidth, top, { width: width - labelWidth });
    doc.y = top + heights[index]!;
  }
  doc.moveDown(0.5);
}
