import type { Point } from '#domain/places/distance';

/** The ellipsoid of Krasovsky, on which the state's shift is worked out. */
const [axis, eccentricity] = [6_378_245, 0.006693421622965943];
const { PI, sin, cos, sqrt, abs } = Math;

/** Three waves of one direction, as each public description of the shift has them. */
const waves = (x: number, ...strengths: readonly (readonly [number, number])[]): number =>
  strengths.reduce((sum, [strength, length]) => sum + strength * sin((x * PI) / length), 0) * (2 / 3);
const common = (x: number): number => waves(x, [20, 1 / 6], [20, 1 / 2]);

const north = (x: number, y: number): number =>
  -100 +
  2 * x +
  3 * y +
  0.2 * y * y +
  0.1 * x * y +
  0.2 * sqrt(abs(x)) +
  common(x) +
  waves(y, [20, 1], [40, 3], [160, 12], [320, 30]);
const east = (x: number, y: number): number =>
  300 +
  x +
  2 * y +
  0.1 * x * x +
  0.1 * x * y +
  0.1 * sqrt(abs(x)) +
  common(x) +
  waves(x, [20, 1], [40, 3], [150, 12], [300, 30]);

/**
 * A place of WGS-84, as a browser tells it, as maps in China have it. Both differ by up to 700 metres, which is enough to swap two
 * offices of a street.
 */
export function toGcj({ latitude, longitude }: Point): Point {
  const [x, y] = [longitude - 105, latitude - 35];
  const radians = (latitude * PI) / 180;
  const magic = 1 - eccentricity * sin(radians) ** 2;
  const northMetres = ((axis * (1 - eccentricity)) / (magic * sqrt(magic))) * PI;
  const eastMetres = (axis / sqrt(magic)) * cos(radians) * PI;
  return {
    latitude: latitude + (north(x, y) * 180) / northMetres,
    longitude: longitude + (east(x, y) * 180) / eastMetres,
  };
}
