import { call } from './http';
import { law } from './shapes/law';

export const fetchLaw = (on?: string) => call('GET', on ? `/v1/law?on=${encodeURIComponent(on)}` : '/v1/law', law);
