import { isInChina } from '#domain/places/distance';

type Somewhere = { latitude: number | null; longitude: number | null };

/** Where a map may be opened: a place in the sea or on another continent is not known, whatever a list has written there. */
export function knownPlace<T extends Somewhere>(told: T): Omit<T, keyof Somewhere> & Somewhere {
  const { latitude, longitude } = told;
  const isKnown = latitude !== null && longitude !== null && isInChina({ latitude, longitude });
  return { ...told, latitude: isKnown ? latitude : null, longitude: isKnown ? longitude : null };
}
