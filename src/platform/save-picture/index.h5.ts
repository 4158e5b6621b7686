import { drawingHeight, drawingWidth, drawReceipt } from './draw-receipt';
import type { SavePicture } from './types';

/** In a browser the picture is downloaded; whether it was, none says, and the pages of other apps do nothing at all. */
export const savePicture: SavePicture = async (canvasId, drawing) => {
  const canvas = Object.assign(document.createElement('canvas'), {
    width: drawingWidth,
    height: drawingHeight(drawing),
  });
  const pen = canvas.getContext('2d');
  if (!pen || !('download' in document.createElement('a'))) return 'failed';
  drawReceipt(pen, drawing);
  Object.assign(document.createElement('a'), {
    href: canvas.toDataURL('image/png'),
    download: `${canvasId}.png`,
  }).click();
  return 'offered';
};

/** A browser has none for this. */
export const openAlbumSettings = (): Promise<boolean> => Promise.resolve(false);
