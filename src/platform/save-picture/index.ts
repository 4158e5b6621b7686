import Taro from '@tarojs/taro';
import { attempt, within } from '../attempt';
import { drawingHeight, drawingWidth, drawReceipt } from './draw-receipt';
import type { Saved, SavePicture } from './types';

type CanvasNode = HTMLCanvasElement & { width: number; height: number };
type Unsaved = { errMsg?: string; error?: number | string };
const drawnMs = 10_000;

/** Draws on the page's canvas and saves it to the album. */
export const savePicture: SavePicture = async (canvasId, drawing) => {
  const picture = attempt(async () => {
    const canvas = await canvasNode(canvasId);
    Object.assign(canvas, { width: drawingWidth, height: drawingHeight(drawing) });
    drawReceipt(canvas.getContext('2d')!, drawing);
    return (await Taro.canvasToTempFilePath({ canvas: canvas as never })).tempFilePath;
  }).catch(() => undefined);
  const filePath = await within(drawnMs, picture, () => undefined);
  if (!filePath) return 'failed';
  return attempt(() => Taro.saveImageToPhotosAlbum({ filePath })).then(() => 'saved' as const, unsaved);
};

/** Leaving and denying are told apart: WeChat by a word (cancel; auth deny), Alipay by a number (11; 2001). */
const unsaved = ({ errMsg = '', error }: Unsaved): Saved => {
  if (/auth|deny|denied/.test(errMsg) || Number(error) === 2001) return 'denied';
  return /cancel/.test(errMsg) || Number(error) === 11 ? 'left' : 'failed';
};

/** Opens the settings where the album can be allowed. To be called in a tap. */
export const openAlbumSettings = (): Promise<boolean> =>
  attempt(() => Taro.openSetting()).then(
    () => true,
    () => false,
  );

const canvasNode = (canvasId: string): Promise<CanvasNode> =>
  new Promise((resolve, reject) => {
    Taro.createSelectorQuery()
      .select(`#${canvasId}`)
      .fields({ node: true, size: true })
      .exec(([found]: { node?: CanvasNode }[]) => (found?.node ? resolve(found.node) : reject(new Error('no canvas'))));
  });
