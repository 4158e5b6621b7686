import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { withRooms } from '../../scripts/architecture';

it('draws the arrows of the service as the dependency checker holds them', () => {
  const page = readFileSync('docs/architecture.md', 'utf8');
  expect(withRooms(page)).toBe(page);
});
