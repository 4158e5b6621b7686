import type { Drawing } from './types';

type Pen = Pick<CanvasRenderingContext2D, 'fillRect' | 'fillText' | 'measureText'> & {
  fillStyle: unknown;
  font: string;
  textAlign: unknown;
};

export const drawingWidth = 750;
export const drawingHeight = ({ lines }: Drawing): number => 260 + lines.length * 76;

/** Draws a receipt for the album with the phone's own letters. */
export function drawReceipt(pen: Pen, drawing: Drawing): void {
  const family = '-apple-system, "PingFang SC", "Noto Sans CJK SC", sans-serif';
  const text = (words: string, x: number, y: number, style: string, colour: string, align: string) => {
    Object.assign(pen, { font: `${style} ${family}`, fillStyle: colour, textAlign: align });
    pen.fillText(words, x, y);
  };
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, drawingWidth, drawingHeight(drawing));
  pen.fillStyle = '#0b5f7c';
  pen.fillRect(0, 0, drawingWidth, 110);
  text(drawing.title, 40, 72, 'bold 40px', '#ffffff', 'left');
  drawing.lines.forEach(([label, value], index) => {
    const y = 180 + index * 76;
    text(label, 40, y, '28px', '#51616e', 'left');
    text(shortened(pen, value, `28px ${family}`), drawingWidth - 40, y, 'bold 28px', '#14212b', 'right');
  });
  text(drawing.note, 40, drawingHeight(drawing) - 40, '22px', '#51616e', 'left');
}

function shortened(pen: Pen, words: string, font: string): string {
  pen.font = font;
  let shown = words;
  while (shown.length > 4 && pen.measureText(shown).width > 400) shown = `${shown.slice(0, -2)}…`;
  return shown;
}
