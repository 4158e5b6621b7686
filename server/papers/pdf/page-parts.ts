import { pdfJs, understood, type PdfPage } from './open';

type Matrix = readonly number[];
/** What is drawn, in order. */
type Steps = { fnArray: number[]; argsArray: unknown[] };

/** Modes in which letters are laid down without ink: as a scanner puts what it read behind its picture. */
const withoutInk = [3, 7];
/** Of the page's area: from here on its pictures are what it shows. */
const muchOfIt = 0.4;

/** Whether a page is a picture, or holds letters that nobody sees: then its text is not what it says. @throws Unreadable pdf_unreadable */
export async function isPictured(page: PdfPage): Promise<boolean> {
  const { OPS } = await pdfJs();
  const steps = await understood(page.getOperatorList());
  const { width, height } = page.getViewport({ scale: 1 });
  return hasHiddenText(steps, OPS) || picturesArea(steps, OPS) > muchOfIt * width * height;
}

type Names = Record<string, number>;

const hasHiddenText = ({ fnArray, argsArray }: Steps, ops: Names): boolean =>
  fnArray.some(
    (fn, at) => fn === ops.setTextRenderingMode && withoutInk.includes(Number((argsArray[at] as unknown[])[0])),
  );

/** A scan may be cut into stripes, so what all of them cover counts. */
export function picturesArea({ fnArray, argsArray }: Steps, ops: Names): number {
  const pictures = [ops.paintImageXObject, ops.paintInlineImageXObject, ops.paintImageMaskXObject];
  const kept: number[] = [];
  let [scale, sum] = [1, 0];
  fnArray.forEach((fn, at) => {
    const args = argsArray[at] as unknown[] | null;
    if (fn === ops.save || fn === ops.paintFormXObjectBegin) kept.push(scale);
    if (fn === ops.transform) scale *= areaBy(args as Matrix);
    if (fn === ops.paintFormXObjectBegin && args?.[0]) scale *= areaBy(args[0] as Matrix);
    if (fn === ops.restore || fn === ops.paintFormXObjectEnd) scale = kept.pop() ?? 1;
    if (pictures.includes(fn)) sum += scale;
  });
  return sum;
}

const areaBy = ([a, b, c, d]: Matrix): number => Math.abs(a! * d! - b! * c!);
