import type { Law } from '#contract/law';
import { call } from './http';

export const fetchLaw = (on?: string) => call<Law>('GET', on ? `/v1/law?on=${on}` : '/v1/law');
