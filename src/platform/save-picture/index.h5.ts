import { drawingHeight, drawingWidth, drawReceipt } from './draw-receipt';
import type { SavePicture } from './types';

/** In a browser the picture is downloaded. */
export const savePicture: SavePicture = async (canvasId, drawing) => {
  const canvas = Object.assign(document.createElement('canvas'), {
    width: drawingWidth,
    height: drawingHeight(drawing),
  });
  drawReceipt(canvas.getContext('2d')!, drawing);
  Object.assign(document.createElement('a'), {
    href: canvas.toDataURL('image/png'),
    download: `${canvasId}.png`,
  }).click();
  return true;
};
