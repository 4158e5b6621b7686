import { call } from './http';
import { recordOffices } from './shapes/offices';

/** Where one may go with a record; without a city, in that of the record. */
export const fetchOffices = (violationId: string, city?: string) =>
  call('GET', `/v1/violations/${encodeURIComponent(violationId)}/offices${city ? `?city=${city}` : ''}`, recordOffices);
