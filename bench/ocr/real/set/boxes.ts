import { Type, type Static } from '@sinclair/typebox';
import { centre, height, width, type Point, type Quad } from '../../../../server/papers/vision/geometry';

const share = Type.Number({ minimum: 0, maximum: 100 });
const length = Type.Number({ exclusiveMinimum: 0, maximum: 100 });

/**
 * A rectangle on the upright photo: x, y and width, height in hundredths of its width and its height, so that a photo made smaller
 * keeps its boxes; turned around its middle by so many degrees, clockwise.
 */
export const Box = Type.Object(
  {
    x: share,
    y: share,
    width: length,
    height: length,
    turn: Type.Optional(Type.Number({ minimum: -180, maximum: 180 })),
  },
  { additionalProperties: false },
);
export type Box = Static<typeof Box>;
export type Size = { width: number; height: number };

/** A box in pixels: its middle, where its first side points, and half of its sides. */
export type Frame = { middle: Point; cos: number; sin: number; across: number; down: number };

export function frameOf({ x, y, width: wide, height: high, turn = 0 }: Box, size: Size): Frame {
  const angle = (turn * Math.PI) / 180;
  return {
    middle: { x: ((x + wide / 2) / 100) * size.width, y: ((y + high / 2) / 100) * size.height },
    cos: Math.cos(angle),
    sin: Math.sin(angle),
    across: (wide / 200) * size.width,
    down: (high / 200) * size.height,
  };
}

/** How many pixels a point lies outside of the box; 0 in it. */
export function outside({ middle, cos, sin, across, down }: Frame, x: number, y: number): number {
  const [dx, dy] = [x - middle.x, y - middle.y];
  return Math.max(0, Math.abs(dx * cos + dy * sin) - across, Math.abs(dy * cos - dx * sin) - down);
}

/** The upright rectangle in which all that is nearer to the box than `by` lies, in whole pixels of the picture. */
export function reach({ middle, cos, sin, across, down }: Frame, by: number, size: Size) {
  const [a, d] = [across + by, down + by];
  const wide = Math.abs(cos) * a + Math.abs(sin) * d;
  const high = Math.abs(sin) * a + Math.abs(cos) * d;
  return {
    left: Math.max(0, Math.floor(middle.x - wide)),
    right: Math.min(size.width, Math.ceil(middle.x + wide)),
    top: Math.max(0, Math.floor(middle.y - high)),
    bottom: Math.min(size.height, Math.ceil(middle.y + high)),
  };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
const onPhoto = (value: number): number => rounded(Math.min(100, Math.max(0, value)));

/** The box around a line of text. */
export function boxOf(quad: Quad, size: Size): Box {
  const [a, b] = quad;
  const [middle, wide, high] = [centre(quad), width(quad), height(quad)];
  const turn = rounded((Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI);
  return {
    x: onPhoto(((middle.x - wide / 2) / size.width) * 100),
    y: onPhoto(((middle.y - high / 2) / size.height) * 100),
    width: Math.max(0.1, onPhoto((wide / size.width) * 100)),
    height: Math.max(0.1, onPhoto((high / size.height) * 100)),
    ...(turn !== 0 && { turn }),
  };
}
