import { dirname, join } from 'node:path';
import sharp from 'sharp';

/** Nobody's name, no province, no word of any form; each tells which way up it stands. */
const signs = '春夏秋冬草青高远近西南花鸟雨画音食色';
const size = 48;
const fontfile = join(dirname(require.resolve('@embedpdf/fonts-sc')), '..', 'fonts', 'NotoSansHans-Regular.otf');

/** How dark one of the signs is at a place in it, from 0 to 1 across and down; `which` may be any number. */
export type Signs = { darkAt(which: number, across: number, down: number): number };

/** From the font that comes with the packages, so that a line looks alike on every machine. */
export async function drawnSigns(): Promise<Signs> {
  const { data, info } = await sharp({ text: { text: signs, font: `Noto Sans S Chinese ${size}`, fontfile, dpi: 72 } })
    .resize(size * signs.length, size, { fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    darkAt: (which, across, down) => {
      if (down < 0 || down >= 1) return 0;
      const column = (which % signs.length) * size + Math.floor(across * size);
      return data[(Math.floor(down * size) * info.width + column) * info.channels]! / 255;
    },
  };
}
