import { isInChina } from '#domain/places/distance';
import { within } from '../attempt';
import type { Found } from './types';

/** Indoors a phone takes its time; one that has said nothing by then will not. */
const patienceMs = 12_000;

export const failed: Found = { kind: 'failed' };

/** Some phones tell degrees as texts, and some tell zero for not knowing. */
export function hereAt(latitude: unknown, longitude: unknown): Found {
  const place = { latitude: Number(latitude), longitude: Number(longitude) };
  return isInChina(place) ? { kind: 'here', ...place } : failed;
}

/** A platform that throws, lacks the call or never answers has found nothing. */
export const soon = (finding: Promise<Found>): Promise<Found> =>
  within(patienceMs, finding, () => failed).catch(() => failed);
