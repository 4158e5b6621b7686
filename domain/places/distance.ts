export type Point = { latitude: number; longitude: number };

const earthMetres = 6_371_000;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres between two places as the crow flies; both by the same measure (GCJ-02, as maps in China have it). */
export function metresBetween(a: Point, b: Point): number {
  const [north, east] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)];
  const half =
    Math.sin(north / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(east / 2) ** 2;
  return 2 * earthMetres * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** Within the country, a little over it: no office of ours lies elsewhere. */
export const isInChina = ({ latitude, longitude }: Point): boolean =>
  latitude > 3 && latitude < 54 && longitude > 73 && longitude < 136;
