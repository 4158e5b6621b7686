import type { Pixels } from '../vision/pixels';
import type { Line } from '../vision/recognise';
import { drawPage, sharpness, viewOf, type Sharpness } from './draw';
import { linesOf } from './lines';
import { openPdf, understood, type Pdf, type PdfPage } from './open';
import { isPictured } from './page-parts';
import type { Said } from './pieces';

/** A page as it is drawn, and the lines that its text gives; none where it is a picture. */
export type Sheet = { drawn: Pixels; lines: Line[]; isBlank: boolean };
/** The first pages, of so many. */
export type Sheets = { count: number; sheets: Sheet[] };

/** A decision has one page, or two. */
const pagesRead = 3;
/** It has fifty lines and a thousand signs; whatever has many more is looked at as a picture. */
const most = { parts: 1500, signs: 6000 };
/** A page with fewer signs than this has a stamp or a page number for its text. */
const fewest = 20;

/** @throws Unreadable pdf_locked, pdf_unreadable */
export async function sheetsOf(bytes: Uint8Array): Promise<Sheets> {
  const pdf = await openPdf(bytes);
  try {
    return { count: pdf.count, sheets: await firstSheets(pdf) };
  } finally {
    await pdf.close();
    globalThis.gc?.(); // pages and pictures are large, and the next file may be larger
  }
}

async function firstSheets(pdf: Pdf): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  for (let at = 1; at <= Math.min(pagesRead, pdf.count); at += 1) {
    sheets.push(await sheetOf(await pdf.page(at), at === 1 ? sharpness.asPhoto : sharpness.besideText));
    globalThis.gc?.(); // what one page takes, the next one needs
    await new Promise(setImmediate); // a canvas that was collected gives its pixels back in the next turn only
  }
  return sheets;
}

/** asPhoto: of the first page; three so closely would take more than there is. */
async function sheetOf(page: PdfPage, asPhoto: Sharpness): Promise<Sheet> {
  const said = await textOf(page);
  const signs = said.reduce((sum, { str }) => sum + str.trim().length, 0);
  const isUsual = signs >= fewest && signs <= most.signs && said.length <= most.parts;
  const isText = isUsual && !(await isPictured(page));
  const view = viewOf(page, isText ? sharpness.besideText : asPhoto);
  const drawn = await drawPage(page, view);
  page.cleanup();
  const isBlank = drawn.data.every((value) => value === drawn.data[0]);
  return { drawn, lines: isText ? linesOf(said, view, drawn) : [], isBlank };
}

async function textOf(page: PdfPage): Promise<Said[]> {
  const { items } = await understood(page.getTextContent());
  return items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
}
