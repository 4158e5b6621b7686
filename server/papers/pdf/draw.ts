import { dirname, join } from 'node:path';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import type { Pixels } from '../vision/pixels';
import { understood, type PdfPage } from './open';

/** For files that name a Chinese font and leave it out, as many do: a machine that serves has none of its own. */
const chinese = join(dirname(require.resolve('@embedpdf/fonts-sc')), '..', 'fonts', 'NotoSansHans-Regular.otf');
for (const family of ['sans-serif', 'serif', 'monospace']) GlobalFonts.registerFromPath(chinese, family);

/** As a good scanner sees print whose text is known, and as closely as a photo is ever looked at. */
export const sharpness = {
  besideText: { dotsPerInch: 200, pixels: 4_000_000 },
  asPhoto: { dotsPerInch: 300, pixels: 8_000_000 },
};
export type Sharpness = (typeof sharpness)['asPhoto'];
export type Viewport = ReturnType<PdfPage['getViewport']>;
/** Of a page that is a thread; no scanner makes one. */
const longestSide = 10_000;

/** A page may say that it is kilometres wide. */
export function viewOf(page: PdfPage, { dotsPerInch, pixels }: Sharpness): Viewport {
  const { width, height } = page.getViewport({ scale: 1 });
  const fitting = Math.sqrt(pixels / Math.max(1, width * height));
  return page.getViewport({
    scale: Math.min(dotsPerInch / 72, fitting, longestSide / Math.max(1, width, height)),
  });
}

/** The page as anybody sees it: what is hidden, covered or beside it is not there. @throws Unreadable pdf_unreadable */
export async function drawPage(page: PdfPage, viewport: Viewport): Promise<Pixels> {
  const [width, height] = [Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height))];
  const canvasContext = createCanvas(width, height).getContext('2d') as unknown as CanvasRenderingContext2D;
  await understood(page.render({ canvas: null, canvasContext, viewport, background: '#fff' }).promise);
  return { data: withoutAlpha(canvasContext.getImageData(0, 0, width, height).data), width, height };
}

function withoutAlpha(rgba: Uint8ClampedArray): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4) {
    rgb[to++] = rgba[from]!;
    rgb[to++] = rgba[from + 1]!;
    rgb[to++] = rgba[from + 2]!;
  }
  return rgb;
}
