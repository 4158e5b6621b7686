import { call } from './http';
import { decision } from './shapes/decisions';

export const lookUpDecision = (number: string) => call('POST', '/v1/decisions/lookup', decision, { number });
