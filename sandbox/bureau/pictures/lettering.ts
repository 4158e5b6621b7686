import { dirname, join } from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';

/** In a picture of 960 by 720: where a line begins, or its middle when it is centred. */
export type Line = { text: string; x: number; y: number; size: number; ink: string; isCentred?: boolean };

// The fonts that the receipts are printed in: a machine may have none of its own.
const fonts = join(dirname(require.resolve('@embedpdf/fonts-sc')), '..', 'fonts');
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A line as a picture to be laid over another. y: of its middle. */
export async function lettered({ text, x, y, size, ink, isCentred = false }: Line): Promise<OverlayOptions> {
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${ink}">${escaped(text)}</span>`,
      font: `Noto Sans S Chinese Bold ${size}`,
      fontfile: join(fonts, 'NotoSansHans-Bold.otf'),
      rgba: true,
      dpi: 72,
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return {
    input: data,
    left: Math.round(isCentred ? x - info.width / 2 : x),
    top: Math.round(y - info.height / 2),
  };
}
