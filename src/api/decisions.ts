import type { Decision } from '#contract/decisions';
import { call } from './http';

export const lookUpDecision = (number: string) => call<Decision>('POST', '/v1/decisions/lookup', { number });
