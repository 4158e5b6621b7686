import { expect, it } from '@jest/globals';
import { tokenIn } from '../../../src/features/screen/token-in';

it.each([
  [{ by: 'T-1_a' }, 'T-1_a'],
  [{ q: 'https://fines.example/i?by=47a795fd.T-1_a' }, '47a795fd.T-1_a'],
  [{ q: 'https://fines.example/i?by=T-1_a' }, 'T-1_a'],
  [{ qrCode: 'https://fines.example/l?from=x&by=T-1_a#end' }, 'T-1_a'],
  [{ q: 'https://fines.example/t?no=3301061900000128' }, ''],
  [{}, ''],
])('the token in %j is "%s"', (params, token) => expect(tokenIn(params)).toBe(token));
