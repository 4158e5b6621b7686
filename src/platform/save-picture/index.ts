import Taro from '@tarojs/taro';
import { drawingHeight, drawingWidth, drawReceipt } from './draw-receipt';
import type { SavePicture } from './types';

type CanvasNode = HTMLCanvasElement & { width: number; height: number };

/** Draws on the page's canvas and saves it to the album; false when the permission was refused or the platform failed. */
export const savePicture: SavePicture = async (canvasId, drawing) => {
  try {
    const canvas = await canvasNode(canvasId);
    Object.assign(canvas, { width: drawingWidth, height: drawingHeight(drawing) });
    drawReceipt(canvas.getContext('2d')!, drawing);
    const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas: canvas as never });
    await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath });
    return true;
  } catch {
    return false; // the page tells how to allow it
  }
};

const canvasNode = (canvasId: string): Promise<CanvasNode> =>
  new Promise((resolve, reject) => {
    Taro.createSelectorQuery()
      .select(`#${canvasId}`)
      .fields({ node: true, size: true })
      .exec(([found]: { node?: CanvasNode }[]) => (found?.node ? resolve(found.node) : reject(new Error('no canvas'))));
  });
