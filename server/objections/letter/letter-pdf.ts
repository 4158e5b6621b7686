import { pdfOf } from '../../process/pdf';
import type { Letter } from './letter';
import * as words from './letter-words';

const margin = 48;
const width = 595 - 2 * margin;
const ink = { text: '#111', gloss: '#666', rule: '#999' };

type Doc = PDFKit.PDFDocument;

/** A4, to be printed, completed by hand, signed and handed in. */
export const letterPdf = (letter: Letter): Promise<Buffer> => {
  const [title] = words.headings.title;
  const createdAt = new Date(`${letter.madeOn}T00:00:00+08:00`);
  return pdfOf({ title, language: 'zh-CN', margin, createdAt }, (doc) => draw(doc, letter));
};

function draw(doc: Doc, letter: Letter): void {
  const head = (name: keyof typeof words.headings) => heading(doc, letter, words.headings[name]);
  doc.fontSize(20).fillColor(ink.text).text(words.headings.title[0], { width, align: 'center' });
  gloss(doc, letter, words.headings.title[1], 'center');
  doc.moveDown(0.4);
  head('applicant');
  for (const [name, meaning] of words.blanks) blank(doc, letter.language === 'en' ? `${name} ${meaning}` : name);
  head('respondent');
  paragraph(doc, [letter.respondent ?? words.unknown, letter.respondentAddress].filter(Boolean).join('，'));
  head('requests');
  paragraph(doc, words.request(letter));
  head('reasons');
  for (const one of words.reasons(letter)) paragraph(doc, one);
  head('evidence');
  for (const [index, one] of words.evidenceList(letter).entries()) paragraph(doc, `${index + 1}. ${one}`);
  signature(doc, letter);
}

function heading(doc: Doc, letter: Letter, [name, meaning]: readonly [string, string]): void {
  if (doc.y > doc.page.height - margin - 70) doc.addPage();
  doc.moveDown(0.5).fontSize(12.5).fillColor(ink.text).text(name, margin, doc.y, { width });
  gloss(doc, letter, meaning);
  doc.moveDown(0.25);
}

function gloss(doc: Doc, { language }: Letter, meaning: string, align: 'left' | 'center' = 'left'): void {
  if (language === 'en') doc.fontSize(8.5).fillColor(ink.gloss).text(meaning, { width, align });
}

function paragraph(doc: Doc, text: string): void {
  doc.fontSize(11).fillColor(ink.text).text(text, margin, doc.y, { width, lineGap: 3 }).moveDown(0.2);
}

/** A line to write on. */
function blank(doc: Doc, name: string): void {
  const top = doc.y;
  doc.fontSize(11).fillColor(ink.text).text(`${name}：`, margin, top, { width: 170 });
  const from = margin + 175;
  doc
    .moveTo(from, top + 15)
    .lineTo(margin + width, top + 15)
    .lineWidth(0.5)
    .strokeColor(ink.rule)
    .stroke();
  doc.y = Math.max(top + 22, doc.y + 4);
}

/** To whom at the left, who signs and when at the right; below, small, until when it has to be handed in. */
function signature(doc: Doc, letter: Letter): void {
  if (doc.y > doc.page.height - margin - 70) doc.addPage();
  doc.moveDown(0.8);
  const beside = (left: string, right: string) => {
    const top = doc.y;
    doc
      .fontSize(11)
      .fillColor(ink.text)
      .text(right, margin, top, { width: width - 150, align: 'right' });
    doc.text(left, margin, top, { width: width - 250 }).moveDown(0.6);
  };
  beside('此致', '申请人（签名）：');
  beside(letter.government ?? `${words.unknown}人民政府`, '日期：');
  const [until, meaning] = words.headings.deadline;
  const name = letter.language === 'en' ? `${until} (${meaning})` : until;
  doc
    .fontSize(8.5)
    .fillColor(ink.gloss)
    .text(`${name}：${words.deadline(letter)}`, margin, doc.y, { width });
}
