import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { isProvince } from '#domain/places/region';
import type { Pixels } from './pixels';

let ready: Promise<unknown> | undefined;

/** The decoder as the package brings it: left to itself it would fetch its wasm from a public address. */
function prepare(): Promise<unknown> {
  const wasm = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  return prepareZXingModule({
    overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length) as ArrayBuffer },
    fireImmediately: true,
  });
}

/** Made ready while the networks load and the first picture is on its way. */
export const openCodes = (): Promise<unknown> => (ready ??= prepare());

/** What the codes on a photo say. Only kinds that notice a misread by themselves: ITF and the like do not. */
export async function codesOn(pixels: Pixels): Promise<string[]> {
  await openCodes();
  const { data, info } = await sharp(pixels.data, { raw: { width: pixels.width, height: pixels.height, channels: 3 } })
    .resize(1280, 1280, { fit: 'inside', withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const image = {
    data: new Uint8ClampedArray(data),
    width: info.width,
    height: info.height,
    colorSpace: 'srgb',
  } as ImageData;
  const found = await readBarcodes(image, {
    formats: ['QRCode', 'DataMatrix', 'PDF417', 'Code128'],
    tryHarder: false,
    maxNumberOfSymbols: 4,
  });
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}

/** named: the code says itself whose number it is. */
export type CodedNumber = { number: string; named: boolean };

/** A decision number that stands alone in a code or is named in its address, of a region that exists. */
export function decisionNumberIn(code: string): CodedNumber | undefined {
  const inAddress = new Set(
    [...code.matchAll(/[?&;,](?:jdsbh|decisionNo)[=:]([0-9A-Za-z]*)/gi)].map((match) => match[1]!),
  );
  const number = inAddress.size > 0 ? [...inAddress].join(' ') : code.trim();
  return /^\d{15,16}$/.test(number) && isProvince(number) ? { number, named: inAddress.size > 0 } : undefined;
}
