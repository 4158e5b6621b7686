import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { bureauOpenApi } from '../../scripts/bureau-openapi';

it('the file for integrators says what the contract says (npm run openapi:bureau writes it)', () => {
  expect(readFileSync('contract/bureau.openapi.json', 'utf8')).toBe(bureauOpenApi());
});
