import { dirname, join } from 'node:path';
import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Unreadable } from '../unreadable';

export type PdfPage = PdfJs.PDFPageProxy;
export type Pdf = { count: number; page: (number: number) => Promise<PdfPage>; close: () => Promise<void> };

/** A scan of a sheet by a phone has twelve million; what has more is left out of its page. */
const largestPicture = 16_000_000;

let loaded: Promise<typeof PdfJs> | undefined;
/** Loaded with the first PDF: whoever reads photographs alone does without. What it calls its worker runs here as well. */
export const pdfJs = (): Promise<typeof PdfJs> => (loaded ??= load());
async function load(): Promise<typeof PdfJs> {
  // @ts-expect-error The package has no types for it.
  const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Object.assign(globalThis, { pdfjsWorker: worker });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** Tables of Chinese characters and Latin fonts that a file may leave out, as the package brings them: nothing is fetched. */
const beside = (folder: string): string =>
  `${join(dirname(require.resolve('pdfjs-dist/package.json')), folder).replaceAll('\\', '/')}/`;

/** Opens it without running or fetching anything that it names. @throws Unreadable pdf_locked, pdf_unreadable */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  const { getDocument } = await pdfJs();
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: largestPicture,
    stopAtErrors: true,
    verbosity: 0,
    cMapUrl: beside('cmaps'),
    standardFontDataUrl: beside('standard_fonts'),
    wasmUrl: beside('wasm'),
  });
  const opened = await task.promise.catch(async (error: unknown) => {
    await task.destroy();
    throw new Unreadable((error as Error).name === 'PasswordException' ? 'pdf_locked' : 'pdf_unreadable', error);
  });
  return {
    count: opened.numPages,
    page: (number) => understood(opened.getPage(number)),
    close: () => task.destroy(),
  };
}

/** What the library cannot make sense of is the file's fault. @throws Unreadable pdf_unreadable */
export const understood = <T>(made: Promise<T>): Promise<T> =>
  made.catch((error: unknown) => {
    throw error instanceof Unreadable ? error : new Unreadable('pdf_unreadable', error);
  });
