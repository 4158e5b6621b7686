import { drawingHeight, drawingWidth, drawReceipt, type Drawing } from './draw-receipt';

/** In a browser the picture is downloaded. */
export async function savePicture(canvasId: string, drawing: Drawing): Promise<boolean> {
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
}
