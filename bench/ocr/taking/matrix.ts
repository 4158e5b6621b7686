/** Three by three, row by row: maps of the plane with perspective. */
export type Matrix = readonly number[];
export type Point = [number, number];

export const multiply = (a: Matrix, b: Matrix): Matrix =>
  [0, 1, 2].flatMap((row) =>
    [0, 1, 2].map(
      (column) => a[row * 3]! * b[column]! + a[row * 3 + 1]! * b[column + 3]! + a[row * 3 + 2]! * b[column + 6]!,
    ),
  );

export function inverse(m: Matrix): Matrix {
  const [a, b, c, d, e, f, g, h, i] = m as [number, number, number, number, number, number, number, number, number];
  const all = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ].map((one) => one / all);
}

export function mapped(m: Matrix, x: number, y: number): Point {
  const w = m[6]! * x + m[7]! * y + m[8]!;
  return [(m[0]! * x + m[1]! * y + m[2]!) / w, (m[3]! * x + m[4]! * y + m[5]!) / w];
}

export const shifted = (x: number, y: number): Matrix => [1, 0, x, 0, 1, y, 0, 0, 1];
export const scaled = (by: number): Matrix => [by, 0, 0, 0, by, 0, 0, 0, 1];
export const turned = (angle: number): Matrix => [
  Math.cos(angle),
  -Math.sin(angle),
  0,
  Math.sin(angle),
  Math.cos(angle),
  0,
  0,
  0,
  1,
];

/** A camera held over the table's origin at a distance, tipped forwards and sideways (radians). */
export const seenFrom = (distance: number, pitch: number, yaw: number): Matrix => {
  const [sa, ca, sb, cb] = [Math.sin(pitch), Math.cos(pitch), Math.sin(yaw), Math.cos(yaw)];
  return [cb * distance, 0, 0, sa * sb * distance, ca * distance, 0, -ca * sb, sa, distance];
};
